(() => {
  const BAR = 64, FONT = 'system-ui, "DejaVu Sans", sans-serif';
  const chunks = [];
  let canvas, pen, encoder, picture, failure;

  const text = (words, x, y, width, font, colour) => {
    pen.font = font + ' ' + FONT;
    pen.fillStyle = colour;
    let shown = words;
    while (shown.length > 1 && pen.measureText(shown).width > width) shown = shown.slice(0, -2) + '\u2026';
    pen.fillText(shown, x, y);
  };

  const begin = ({width, height, bitrate}) => {
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
    } else if (picture) {
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
