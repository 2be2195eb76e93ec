// Working without a connection: registers the service worker once the calculator
// is there, so that nothing is fetched in its way, and tells the page what it may
// say. A browser without service workers works as before.

// offline calls on.ready when everything is on the phone, and on.newer with a
// function that begins the newer version. more is what else is to be kept.
export async function offline(lang, on, more) {
  if (!navigator.serviceWorker) return;
  try {
    const registration = await navigator.serviceWorker.register('worker.js', { updateViaCache: 'none' });
    watch(registration, on);
    await navigator.serviceWorker.ready;
    await tell(registration.active, { keep: lang, ...more });
    on.ready();
  } catch { /* the page goes on without: private windows and full phones refuse */ }
}

// keepToo adds a language that was chosen later.
export const keepToo = (lang) => { navigator.serviceWorker?.controller?.postMessage({ keep: lang }); };

// watch waits for a version that is complete and stands behind the one in use.
function watch(registration, on) {
  const waits = () => { if (registration.waiting && registration.active) on.newer(() => begin(registration.waiting)); };
  waits();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', waits));
}

function begin(worker) {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
  worker.postMessage({ begin: true });
}

function tell(worker, what) {
  return new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    worker.postMessage(what, [channel.port2]);
  });
}
