"""The command line: parse, call, print. The only module that prints."""

import click


@click.group()
@click.version_option(package_name="vnpol")
def main() -> None:
    """Vietnamese political news in, a checked knowledge graph out."""
