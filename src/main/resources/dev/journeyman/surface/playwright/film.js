(() => {
  const BAR = 64, FONT = 'system-ui, "DejaVu Sans", sans-serif';
  const chunks = [];
  let canvas, pen, encoder, picture, failure, whole;

  const text = (words, x, y, width, font, colour) => {
    pen.font = font + ' ' + FONT;
    pen.fillStyle = colour;
    let shown = words;
    while (shown.length > 1 && pen.measureText(shown).width > width) shown = shown.slice(0, -2) + '\u2026';
    pen.fillText(shown, x, y);
  };

  // VP8 has no way to say that black is 0 and white 255, so players take them to be 16 and 235;
  // an encoder that was given a canvas may write the former all the same
  const writesWholeRange = async () => {
    let range = false;
    const probe = new VideoEncoder({
      output: (chunk, about) => { range ||= about?.decoderConfig?.colorSpace?.fullRange === true; },
      error: e => { failure = e; }
    });
    probe.configure({codec: 'vp8', width: 16, height: 16});
    const small = new OffscreenCanvas(16, 16);
    small.getContext('2d', {alpha: false});
    const frame = new VideoFrame(small, {timestamp: 0});
    probe.encode(frame);
    frame.close();
    await probe.flush();
    probe.close();
    return range;
  };

  // a veil that takes each colour c to 16 + c * 219 / 255
  const squeeze = () => {
    pen.fillStyle = 'rgba(113, 113, 113, ' + 36 / 255 + ')';
    pen.fillRect(0, 0, canvas.width, canvas.height);
  };

  const begin = async ({width, height, bitrate}) => {
    whole = await writesWholeRange();
    canvas = new OffscreenCanvas(width, height + BAR);
    pen = canvas.getContext('2d', {alpha: false, desynchronized: true});
    encoder = new VideoEncoder({
      output: chunk => {
        const bytes = new Uint8Array(chunk.byteLength);
        chunk.copyTo(bytes);
        let binary = '';
        for (let i = 0; i < bytes.length; i += 0x8000) {
          binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
        }
        chunks.push(Math.round(chunk.timestamp / 1000) + ' ' + (chunk.type === 'key' ? 1 : 0) + ' ' + btoa(binary));
      },
      error: e => { failure = e; }
    });
    encoder.configure({codec: 'vp8', width, height: height + BAR, bitrate, latencyMode: 'quality'});
  };

  const still = async ({at, jpeg, veiled, title, place, marks, key}) => {
    if (jpeg) {
      const bytes = Uint8Array.from(atob(jpeg), c => c.charCodeAt(0));
      picture = await createImageBitmap(new Blob([bytes], {type: 'image/jpeg'}));
    }
    const width = canvas.width, height = canvas.height - BAR;
    pen.fillStyle = '#14171c';
    pen.fillRect(0, 0, width, canvas.height);
    pen.save();
    pen.translate(0, BAR);
    if (veiled) {
      text('Not shown: a secret was on the page', 40, height / 2, width - 80, '28px', '#dfe3ea');
    } else {
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, width, height);
      pen.drawImage(picture, 0, 0, width, height);
      for (const [x, y, w, h] of marks) {
        for (const [colour, line] of [['rgba(255,255,255,.85)', 9], ['#7a3cc9', 5]]) {
          pen.strokeStyle = colour;
          pen.lineWidth = line;
          pen.beginPath();
          pen.roundRect(x - 6, y - 6, w + 12, h + 12, 10);
          pen.stroke();
        }
      }
    }
    pen.restore();
    text(place, 24, 41, 130, 'bold 22px', '#9aa4b5');
    text(title, 160, 41, width - 184, '24px', '#f2f4f8');
    if (whole) squeeze();
    const frame = new VideoFrame(canvas, {timestamp: at * 1000});
    encoder.encode(frame, {keyFrame: key});
    frame.close();
    while (encoder.encodeQueueSize > 8 && !failure) await new Promise(done => setTimeout(done, 5));
    if (failure) throw failure;
  };

  const end = async () => {
    await encoder.flush();
    encoder.close();
    return chunks.join('\n');
  };

  window.film = {begin, still, end};
})()
