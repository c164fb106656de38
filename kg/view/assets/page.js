"use strict";
// The page of `kg view`. Text of articles reaches the document through textContent alone, never as HTML.
(() => {
  const { Graph, Sigma, NodeProgram, floatColor } = vnpolGraph;
  const data = JSON.parse(document.getElementById("data").textContent);
  const $ = (id) => document.getElementById(id);
  const FADED_NODE = "#dde3e9", FADED_LINE = "#edf0f3", LINE = "#adb8c4", STRONG_LINE = "#5d6b7a";
  const SHOWN_RESULTS = 40, SHOWN_PROOFS = 5; // the rest is told in number, or opens on a click
  const NAMED_LINES = 14, NAMED_NODES = 45; // around a chosen node; more names would hide what they name
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;

  // --- small helpers ---------------------------------------------------------------------------------------------

  /** Return a text without accents and case: "Giàng Páo Mỷ" → "giang pao my", "Đà Bắc" → "da bac". */
  const fold = (text) =>
    text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();

  /** Return an element with attributes and children; strings become text nodes. */
  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "onclick") made.addEventListener("click", value);
      else made.setAttribute(key, value);
    }
    made.append(...children.filter((child) => child !== null && child !== ""));
    return made;
  }
  const english = (text) => (text ? element("span", { lang: "en" }, " " + text) : "");
  const day = (iso) => iso.split("-").reverse().join("/");
  const shortened = (text, limit) => (text.length > limit ? text.slice(0, limit - 1).trimEnd() + "…" : text);

  // --- looks: a shape and a colour for each kind --------------------------------------------------------------------

  const OUTLINES = {
    person: "M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14z",
    body: "M2 2h12v12H2z",
    place: "M8 1L15 14H1z",
    document: "M8 .5L15.5 8L8 15.5L.5 8z",
    event: "M4.5 1.5h7L15.5 8l-4 6.5h-7L.5 8z",
  };
  // The distance from a point p to the outline, in units of the node's radius; negative inside.
  const DISTANCES = {
    person: "length(p) - 1.0",
    body: "max(abs(p.x), abs(p.y)) - 0.86",
    place: "max(abs(p.x) * 0.866 + (p.y - 0.0) * 0.5, -p.y) - 0.56",
    document: "(abs(p.x) + abs(p.y)) * 0.7071 - 0.78",
    event: "max(abs(p.y), abs(p.y) * 0.5 + abs(p.x) * 0.866) - 0.9",
  };

  function icon(kind) {
    const space = "http://www.w3.org/2000/svg";
    const drawn = document.createElementNS(space, "svg");
    drawn.setAttribute("viewBox", "0 0 16 16");
    drawn.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(space, "path");
    path.setAttribute("d", OUTLINES[kind]);
    path.setAttribute("fill", data.kinds[kind].colour);
    drawn.append(path);
    return drawn;
  }

  const VERTEX = `
attribute vec4 a_id; attribute vec4 a_color; attribute vec2 a_position; attribute float a_size; attribute vec2 a_corner;
uniform mat3 u_matrix; uniform float u_sizeRatio; uniform float u_correctionRatio;
varying vec4 v_color; varying vec2 v_point; varying float v_pixel;
void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(a_position + radius * 1.25 * a_corner, 1.0)).xy, 0.0, 1.0);
  v_point = a_corner * 1.25;
  v_pixel = u_sizeRatio / max(a_size, 0.1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;
  const fragment = (distance) => `
precision highp float;
varying vec4 v_color; varying vec2 v_point; varying float v_pixel;
void main() {
  vec2 p = v_point;
  float d = ${distance};
  #ifdef PICKING_MODE
  gl_FragColor = d > 0.05 ? vec4(0.0) : v_color;
  #else
  float edge = 0.09;
  vec4 rim = vec4(1.0, 1.0, 1.0, v_color.a);
  vec4 inner = mix(rim, v_color, 1.0 - smoothstep(-edge * 1.6, -edge * 0.8, d));
  gl_FragColor = mix(inner, vec4(0.0), smoothstep(-edge * 0.5, edge * 0.5, d));
  #endif
}`;

  /** Return a sigma program that draws nodes as the inside of an outline. */
  function shape(distance) {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return class extends NodeProgram {
      getDefinition() {
        return {
          VERTICES: 6,
          VERTEX_SHADER_SOURCE: VERTEX,
          FRAGMENT_SHADER_SOURCE: fragment(distance),
          METHOD: TRIANGLES,
          UNIFORMS: ["u_sizeRatio", "u_correctionRatio", "u_matrix"],
          ATTRIBUTES: [
            { name: "a_position", size: 2, type: FLOAT },
            { name: "a_size", size: 1, type: FLOAT },
            { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
            { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
          ],
          CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
          CONSTANT_DATA: [[-1, -1], [1, -1], [1, 1], [-1, -1], [1, 1], [-1, 1]],
        };
      }
      processVisibleItem(id, start, node) {
        this.array.set([node.x, node.y, node.size], start);
        this.array[start + 3] = floatColor(node.color);
        this.array[start + 4] = id;
      }
      setUniforms(params, { gl, uniformLocations }) {
        gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
        gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
        gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      }
    };
  }

  // --- labels: under the node, on two lines, with a halo --------------------------------------------------------------

  function wrapped(text, width) {
    const lines = [""];
    for (const word of text.split(" ")) {
      const line = lines[lines.length - 1];
      if (line && line.length + word.length >= width && lines.length < 3) lines.push(word);
      else lines[lines.length - 1] = line ? line + " " + word : word;
    }
    return lines.map((line) => shortened(line, width + 4));
  }

  let labelBoxes = []; // of the labels of this frame: a label that would cover another one waits for a closer look

  function isFree(box) {
    return labelBoxes.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom);
  }

  function drawLabel(context, node, settings) {
    if (!node.label) return;
    const size = settings.labelSize;
    context.font = `${node.strong ? 600 : 500} ${size}px ${settings.labelFont}`;
    const lines = wrapped(node.label, 21);
    const half = Math.max(...lines.map((line) => context.measureText(line).width)) / 2;
    const top = node.y + node.size;
    const box = { left: node.x - half, right: node.x + half, top, bottom: top + lines.length * size * 1.12 + 4 };
    if (!node.strong && !isFree(box)) return;
    labelBoxes.push(box);
    context.textAlign = "center";
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = "rgba(251, 252, 253, .92)";
    context.fillStyle = node.strong ? "#111a24" : "#34414f";
    lines.forEach((line, row) => {
      const y = node.y + node.size + size + row * size * 1.12;
      context.strokeText(line, node.x, y);
      context.fillText(line, node.x, y);
    });
    context.textAlign = "start";
  }

  function drawHover(context, node, settings) {
    context.beginPath();
    context.arc(node.x, node.y, node.size + 4, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = node.ring || STRONG_LINE;
    context.stroke();
    if (!node.label) return;
    const size = settings.labelSize;
    context.font = `600 ${size}px ${settings.labelFont}`;
    const lines = [];
    for (let rest = node.label.split(" "); rest.length; ) {
      let line = rest.shift();
      while (rest.length && line.length + rest[0].length < 40) line += " " + rest.shift();
      lines.push(line);
    }
    const width = Math.max(...lines.map((line) => context.measureText(line).width)) + 14;
    const height = lines.length * size * 1.25 + 10;
    const top = node.y + node.size + 8;
    context.fillStyle = "#fff";
    context.shadowColor = "rgba(0, 0, 0, .3)";
    context.shadowBlur = 6;
    context.fillRect(node.x - width / 2, top, width, height);
    context.shadowBlur = 0;
    context.fillStyle = "#111a24";
    context.textAlign = "center";
    lines.forEach((line, row) => context.fillText(line, node.x, top + size + 4 + row * size * 1.25));
    context.textAlign = "start";
  }

  // --- the graph: one line for all the facts between two nodes ----------------------------------------------------------

  const nodes = data.nodes;
  const links = data.links;
  const linksOf = nodes.map(() => []);
  links.forEach((link, index) => {
    linksOf[link.s].push(index);
    if (link.t !== link.s) linksOf[link.t].push(index);
  });
  const pairs = new Map(); // "low-high" → indexes of links
  links.forEach((link, index) => {
    if (link.s === link.t) return;
    const key = Math.min(link.s, link.t) + "-" + Math.max(link.s, link.t);
    pairs.set(key, [...(pairs.get(key) || []), index]);
  });

  const scale = nodes.length > 1500 ? 0.45 : nodes.length > 400 ? 0.7 : 1;
  const graph = new Graph({ type: "directed", multi: false });
  nodes.forEach((node, index) => {
    const size = scale * (6 + Math.min(14, 2.4 * Math.sqrt(linksOf[index].length)));
    graph.addNode(index, {
      x: node.x, y: -node.y, size, type: node.k, color: data.kinds[node.k].colour, ring: data.kinds[node.k].colour, label: node.l,
    });
  });
  for (const [key, group] of pairs) {
    const first = links[group[0]];
    const label = first.l + (group.length > 1 ? ` (+${group.length - 1})` : "");
    graph.addDirectedEdgeWithKey(key, first.s, first.t, { label: shortened(label, 44), size: Math.min(4, 1 + 0.7 * group.length) });
  }

  // --- what is shown: filters and selection -----------------------------------------------------------------------------

  const state = { kinds: new Set(Object.keys(data.kinds)), from: "", to: "", chosen: null, pair: null, near: new Set() };
  let linkShown = links.map(() => true);
  let nodeShown = nodes.map(() => true);

  const timed = () => Boolean(state.from || state.to);
  /** Return whether a partial date can lie in the chosen time: "2021" lies in it if any day of 2021 does. */
  const inTime = (date) =>
    (!state.to || date <= state.to) && (!state.from || date + "-99-99".slice(date.length - 4) >= state.from);

  function refilter() {
    const ofKind = nodes.map((node) => state.kinds.has(node.k));
    const keepUndated = $("undated").checked;
    const dated = nodes.map((node) => !timed() || !node.d.length || node.d.some(inTime));
    linkShown = links.map((link) => ofKind[link.s] && ofKind[link.t] && dated[link.s] && dated[link.t]
      && (!timed() || (link.d ? inTime(link.d) : keepUndated)));
    const showUnlinked = $("unlinked").checked;
    nodeShown = nodes.map((node, index) => {
      if (!ofKind[index] || !dated[index]) return false;
      const linked = linksOf[index].some((link) => linkShown[link]);
      return linked || (showUnlinked && !(timed() && !node.d.length));
    });
    refresh();
    showResults();
  }

  function reduceNode(key, attributes) {
    const index = Number(key);
    if (!nodeShown[index]) return { ...attributes, hidden: true };
    const focused = state.chosen !== null || state.pair !== null;
    const near = state.near.has(index);
    if (focused && !near) return { ...attributes, color: FADED_NODE, size: attributes.size * 0.6, label: "", zIndex: 0 };
    const strong = index === state.chosen;
    if (near) return { ...attributes, strong, forceLabel: strong || state.near.size <= NAMED_NODES, zIndex: 1 };
    return attributes;
  }

  function reduceEdge(key, attributes) {
    const group = pairs.get(key).filter((index) => linkShown[index]);
    const [low, high] = key.split("-").map(Number);
    if (!group.length || !nodeShown[low] || !nodeShown[high]) return { ...attributes, hidden: true };
    const focused = state.chosen !== null || state.pair !== null;
    const strong = state.pair ? state.pair === key : low === state.chosen || high === state.chosen;
    const named = state.near.size <= NAMED_LINES;
    if (focused && strong) {
      return { ...attributes, color: STRONG_LINE, label: named ? attributes.label : "", forceLabel: named, zIndex: 2 };
    }
    return { ...attributes, color: focused ? FADED_LINE : LINE, label: "", zIndex: 0 };
  }

  // --- drawing ----------------------------------------------------------------------------------------------------------

  const canDraw = (() => {
    const probe = document.createElement("canvas");
    return Boolean(probe.getContext("webgl2") || probe.getContext("webgl"));
  })();
  let renderer = null;
  if (canDraw) {
    const few = nodes.length <= 250;
    renderer = new Sigma(graph, $("stage"), {
      nodeProgramClasses: Object.fromEntries(Object.entries(DISTANCES).map(([kind, distance]) => [kind, shape(distance)])),
      nodeReducer: reduceNode,
      edgeReducer: reduceEdge,
      defaultDrawNodeLabel: drawLabel,
      defaultDrawNodeHover: drawHover,
      defaultEdgeType: "arrow",
      enableEdgeEvents: true,
      renderEdgeLabels: true,
      edgeLabelSize: 12,
      edgeLabelColor: { color: "#46525f" },
      edgeLabelFont: getComputedStyle(document.body).fontFamily,
      labelFont: getComputedStyle(document.body).fontFamily,
      labelSize: 13,
      labelDensity: few ? 2 : 1,
      labelGridCellSize: few ? 70 : 120,
      labelRenderedSizeThreshold: few ? 3 : 7 * scale,
      minEdgeThickness: 1,
      stagePadding: 95,
      zIndex: true,
      allowInvalidContainer: true,
    });
    window.vnpolRenderer = renderer; // for the console
    renderer.on("beforeRender", () => { labelBoxes = []; });
    renderer.on("clickNode", ({ node }) => chooseNode(Number(node), false));
    renderer.on("clickEdge", ({ edge }) => choosePair(edge));
    renderer.on("clickStage", clear);
    const pointer = (name, style) => renderer.on(name, () => { $("stage").style.cursor = style; });
    pointer("enterNode", "pointer");
    pointer("leaveNode", "default");
    pointer("enterEdge", "pointer");
    pointer("leaveEdge", "default");
  } else {
    $("message").hidden = false;
    $("message").textContent = "Trình duyệt này không có WebGL nên không vẽ được đồ thị; tìm kiếm và câu làm chứng vẫn dùng được. · "
      + "This browser has no WebGL, so the graph cannot be drawn; search and evidence still work.";
  }
  const refresh = () => renderer && renderer.refresh({ skipIndexation: false });

  /** Bring a node to the middle, and what is linked to it into sight. */
  function moveTo(index) {
    if (!renderer) return;
    const { x, y } = renderer.getNodeDisplayData(index);
    const reach = Math.max(...[...state.near].map((other) => {
      const place = renderer.getNodeDisplayData(other);
      return Math.hypot(place.x - x, place.y - y);
    }));
    renderer.getCamera().animate({ x, y, ratio: Math.min(1, Math.max(0.08, 1.7 * reach)) }, { duration: calm ? 0 : 350 });
  }

  // --- the panel: the words behind a node or a line -----------------------------------------------------------------------

  function proof(index) {
    const [source, start, end, rule, confidence, quote, before, after] = data.proofs[index];
    const article = data.sources[source] || { id: "?", t: "", d: "", u: "" };
    const words = quote
      ? [element("span", { class: "context" }, before), element("mark", {}, quote), element("span", { class: "context" }, after)]
      : [element("span", { class: "context" }, "Đồ thị không kèm câu trích ", english("The graph was built without quotes"))];
    const name = article.t ? `${shortened(article.t, 70)} (${article.id})` : article.id;
    const link = /^https?:\/\//.test(article.u)
      ? element("a", { href: article.u, rel: "noopener noreferrer", target: "_blank" }, name) : name;
    return element("blockquote", {}, ...words, element("footer", {},
      "Bài ", english("Article"), " ", link, article.d ? ", " + day(article.d) : "", ` · ký tự ${start}–${end} · quy tắc `, english("rule"), " ",
      element("code", {}, rule), " · độ tin cậy ", english("confidence"), ` ${confidence}`));
  }

  /** Return some proofs, and the others behind one more click. */
  function proofs(indexes) {
    const more = indexes.length - SHOWN_PROOFS;
    const first = indexes.slice(0, more > 1 ? SHOWN_PROOFS : indexes.length).map(proof);
    if (more <= 1) return first;
    const rest = element("details", {}, element("summary", {}, `Còn ${more} câu`, english(`${more} more`)));
    rest.addEventListener("toggle", () => { // made when it is asked for: a place may have thousands
      if (rest.open && rest.children.length === 1) rest.append(...indexes.slice(SHOWN_PROOFS).map(proof));
    });
    return [...first, rest];
  }

  function goto(index) {
    return element("button", { type: "button", class: "goto", onclick: () => chooseNode(index, true) }, nodes[index].l);
  }

  function fact(index, from) {
    const link = links[index];
    const other = link.s === from ? link.t : link.s;
    const tags = [link.st, link.d ? day(link.d) : ""].filter(Boolean).map((text) => element("span", { class: "tag" }, text));
    const arrow = link.s === from ? " → " : " ← ";
    const summary = element("summary", {}, element("b", {}, link.l), english(link.e), from === null ? "" : arrow, from === null ? "" : goto(other));
    tags.forEach((tag) => summary.append(" ", tag));
    const details = element("details", {}, summary, ...proofs(link.p));
    if (from === null) details.open = true;
    return details;
  }

  function openPanel(...content) {
    const close = element("button", { type: "button", class: "close", "aria-label": "Đóng · Close", onclick: clear }, "×");
    $("panel").replaceChildren(close, ...content);
    $("panel").hidden = false;
    $("panel").scrollTop = 0;
    if (renderer) renderer.resize();
  }

  const heading = (vi, en) => element("h3", {}, vi, english(en));

  function chooseNode(index, move) {
    const node = nodes[index];
    state.chosen = index;
    state.pair = null;
    state.near = new Set([index, ...linksOf[index].filter((link) => linkShown[link]).flatMap((link) => [links[link].s, links[link].t])]);
    const kind = data.kinds[node.k];
    const parts = [
      element("h2", {}, icon(node.k), element("span", {}, node.l)),
      node.e ? element("p", { class: "soft", lang: "en" }, node.e) : "",
      element("p", { class: "soft" }, kind.vi, english(kind.en), node.t ? ` · ${node.t}` : "", node.d.length ? ` · ${node.d.map(day).join(" – ")}` : ""),
      element("p", { class: "iri" }, node.i),
    ];
    if (node.p.length) parts.push(heading("Câu làm chứng", "Evidence"), ...proofs(node.p));
    if (node.n.length) {
      parts.push(heading("Ghi nhận thêm", "Also recorded"));
      for (const [label, found] of node.n) parts.push(element("details", {}, element("summary", {}, label), ...proofs(found)));
    }
    const shown = linksOf[index].filter((link) => linkShown[link]);
    if (shown.length) parts.push(heading(`Liên kết (${shown.length})`, "Links"), ...shown.map((link) => fact(link, index)));
    openPanel(...parts);
    refresh();
    if (move) moveTo(index);
  }

  function choosePair(key) {
    const group = pairs.get(key).filter((index) => linkShown[index]);
    const first = links[group[0]];
    state.chosen = null;
    state.pair = key;
    state.near = new Set([first.s, first.t]);
    const facts = group.map((index) => {
      const link = links[index];
      return element("div", {}, element("p", {}, goto(link.s), " → ", goto(link.t)), fact(index, null));
    });
    openPanel(heading("Liên kết", "Link"), ...facts);
    refresh();
  }

  function clear() {
    state.chosen = null;
    state.pair = null;
    state.near = new Set();
    $("panel").hidden = true;
    if (renderer) renderer.resize();
    refresh();
  }

  // --- search -------------------------------------------------------------------------------------------------------------

  const folded = nodes.map((node) => fold(`${node.l} ${node.e} ${node.n.map(([label]) => label).join(" ")}`));
  const foldedLabel = nodes.map((node) => fold(node.l));

  /** Return the nodes whose words hold all that is typed; first those whose label begins with it, then by links. */
  function found(typed) {
    const words = fold(typed).split(" ").filter(Boolean);
    const whole = words.join(" ");
    const rank = (index) => (foldedLabel[index].startsWith(whole) ? 0 : foldedLabel[index].includes(whole) ? 1 : 2);
    return nodes.map((_, index) => index)
      .filter((index) => nodeShown[index] && words.every((word) => folded[index].includes(word)))
      .sort((a, b) => rank(a) - rank(b) || linksOf[b].length - linksOf[a].length || a - b);
  }

  function showResults() {
    const typed = $("search").value;
    if (!fold(typed)) return $("results").replaceChildren();
    const hits = found(typed);
    const items = hits.slice(0, SHOWN_RESULTS).map((index) => element(
      "button", { type: "button", class: "item", onclick: () => chooseNode(index, true) }, icon(nodes[index].k),
      element("span", {}, nodes[index].l, nodes[index].t ? element("small", {}, nodes[index].t) : "")));
    const more = hits.length > SHOWN_RESULTS ? `và ${hits.length - SHOWN_RESULTS} mục nữa · and more` : "";
    const none = hits.length ? "" : "Không thấy · Nothing found";
    return $("results").replaceChildren(...items, ...(more || none ? [element("p", {}, more || none)] : []));
  }

  // --- controls -----------------------------------------------------------------------------------------------------------

  for (const [kind, look] of Object.entries(data.kinds)) {
    const box = element("input", { type: "checkbox", "data-kind": kind });
    box.checked = true;
    box.addEventListener("change", () => {
      if (box.checked) state.kinds.add(kind);
      else state.kinds.delete(kind);
      refilter();
    });
    const count = nodes.filter((node) => node.k === kind).length;
    $("kinds").append(element("label", {}, box, icon(kind), element("span", {}, look.vi, english(look.en)), element("b", {}, String(count))));
  }
  const days = [...nodes.flatMap((node) => node.d), ...links.map((link) => link.d)].filter((date) => date.length === 10).sort();
  if (days.length) $("range").textContent = `${day(days[0])} – ${day(days[days.length - 1])}`;
  for (const id of ["from", "to"]) {
    if (days.length) Object.assign($(id), { min: days[0], max: days[days.length - 1] });
    $(id).addEventListener("change", () => { state[id] = $(id).value; refilter(); });
  }
  for (const id of ["undated", "unlinked"]) $(id).addEventListener("change", refilter);
  $("reset").addEventListener("click", () => {
    for (const box of document.querySelectorAll("#kinds input, .check input")) box.checked = true;
    state.kinds = new Set(Object.keys(data.kinds));
    for (const id of ["from", "to"]) { $(id).value = ""; state[id] = ""; }
    clear();
    refilter();
  });
  $("search").addEventListener("input", showResults);
  $("search").addEventListener("keydown", (event) => {
    const first = $("results").querySelector("button");
    if (event.key === "Enter" && first) first.click();
    if (event.key === "ArrowDown" && first) { event.preventDefault(); first.focus(); }
  });
  $("results").addEventListener("keydown", (event) => {
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = document.activeElement[step];
    (next && next.matches("button") ? next : event.key === "ArrowUp" ? $("search") : document.activeElement).focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear();
    if (event.key === "/" && !event.target.matches("input")) { event.preventDefault(); $("search").focus(); }
  });
  $("zoom").addEventListener("click", (event) => {
    if (!renderer || !event.target.dataset.zoom) return;
    const camera = renderer.getCamera();
    const moves = { in: "animatedZoom", out: "animatedUnzoom", fit: "animatedReset" };
    camera[moves[event.target.dataset.zoom]]({ duration: calm ? 0 : 200 });
  });
})();
