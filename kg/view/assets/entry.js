// What the page uses of sigma (drawing, WebGL) and graphology (the graph that sigma draws).
export { default as Graph } from "graphology";
export { default as Sigma } from "sigma";
export { NodeProgram } from "sigma/rendering";
export { floatColor } from "sigma/utils";
