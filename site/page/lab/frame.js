// The viewer's page: a frame of its own, because the engine that draws takes over the
// body. It starts the module, writes the labels' words over the canvas, and speaks to the
// page that holds the frame by messages {alih: "ready" | "labels" | "failed"}.
//
// That page calls window.alihViewer, words(lang, words) first (or posts {alih: "words", lang,
// words}) with the words that it has: stage.*, unit.*, and side.0 and side.1, the names of the policies.
import { lettered, written, painted } from './frame-words.js';

const api = window.alihViewer = {};
const tell = (what, more) => window.parent.postMessage({ alih: what, ...more }, window.location.origin);
let over = false;

function failed(why) {
  if (!over) tell('failed', { why: String(why?.message ?? why) });
  over = true;
}

// renderer is the name of what will draw, or undefined where there is no WebGL 2.
function renderer() {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) return undefined;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return name;
}

// module fetches and inflates the viewer. A host that sent it as an encoding has inflated
// it already.
async function module(imports) {
  const response = await fetch('../lab.wasm.gz');
  if (!response.ok) throw new Error(`lab.wasm.gz: ${response.status}`);
  const inflated = /gzip/.test(response.headers.get('Content-Encoding') || '');
  const body = inflated ? response.body : response.body.pipeThrough(new DecompressionStream('gzip'));
  const typed = new Response(body, { headers: { 'Content-Type': 'application/wasm' } });
  return (await WebAssembly.instantiateStreaming(typed, imports)).instance;
}

// A key, a wheel or a finger is the page's, not the engine's, which would swallow it.
for (const name of ['keydown', 'keyup', 'wheel', 'touchstart', 'touchmove', 'contextmenu']) {
  window.addEventListener(name, (event) => event.stopImmediatePropagation(), { capture: true });
}

// The engine asks for every frame there is. Once it runs it gets those in which something
// changes, so that a picture that nobody touches costs nothing.
const frame = window.requestAnimationFrame.bind(window);
let gated = false, due = false, waiting;
window.requestAnimationFrame = (next) => {
  if (gated && !due) waiting = next;
  else frame(next);
  due = false;
  return 0;
};
api.wake = () => {
  due = !waiting;
  if (waiting) frame(waiting);
  waiting = undefined;
};

let words = {}, lang = 'en', stage;
window.addEventListener('message', ({ data, origin }) => {
  if (origin === window.location.origin && data?.alih === 'words') api.words(data.lang, data.words);
});

// words takes what labels say, and tells the module how much room that needs.
api.words = (tag, said) => {
  words = said ?? {};
  lang = document.documentElement.lang = tag || lang;
  if (!stage) return;
  api.room(lettered(stage, words));
  heighten();
  rewrite();
};

// heighten has the frame as high as words and dots want it. The module places them after
// that, with its next frame.
function heighten() {
  const tall = `${Math.ceil(api.tall())}px`, frame = window.frameElement;
  if (frame && tall !== '0px' && frame.style.height !== tall) frame.style.height = tall;
}

const rewrite = () => written(document.getElementById('labels'), JSON.parse(api.labels()), words, lang);

// finished adds to what the module has set what only a page can do.
function finished(drawnBy) {
  const { film, stats, pixels } = api;
  api.film = (text, bytes) => {
    const next = JSON.parse(text);
    // The bytes of another window are no Uint8Array of this one.
    const wrong = film(text, new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), next.parts ? lettered(next, words) : []);
    if (wrong) return wrong;
    stage = next;
    heighten();
    return undefined;
  };
  api.stats = () => ({ ...stats(), renderer: drawnBy });
  api.picture = async () => painted(await pixels(), document.getElementById('labels'));
  document.querySelector('canvas').removeAttribute('tabindex');
  document.querySelector('canvas').setAttribute('aria-hidden', 'true');
  gated = true;
  tell('ready');
}

async function start() {
  const drawnBy = renderer();
  if (!drawnBy) throw new Error('no WebGL 2');
  api.failed = failed;
  api.ready = () => finished(drawnBy);
  api.labelled = () => { heighten(); rewrite(); tell('labels'); };
  const go = new window.Go();
  go.env = { GOGC: '400' }; // it lives on little: collecting it less often starts it sooner
  go.exit = (code) => failed(`the viewer stopped with ${code}`);
  await go.run(await module(go.importObject));
  failed('the viewer stopped');
}

start().catch(failed);
