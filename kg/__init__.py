"""vnpol: Vietnamese political news in, a checked knowledge graph out."""
