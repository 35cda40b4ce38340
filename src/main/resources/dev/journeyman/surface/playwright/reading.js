// Some requests outlive their page, or belong to none, and so nobody could judge them: in a visit
// that only reads they are made into plain ones first, or are not to be had.
(() => {
  const plain = window.fetch;
  window.fetch = function fetch(input, options) {
    const request = input instanceof Request && input.keepalive ? new Request(input, { keepalive: false }) : input;
    return plain.call(this, request, options && options.keepalive ? { ...options, keepalive: false } : options);
  };
  Navigator.prototype.sendBeacon = function sendBeacon(url, body) {
    plain(url, { method: 'POST', body, mode: 'no-cors', credentials: 'include' }).catch(() => 0);
    return true;
  };
  delete window.SharedWorker;
})();
