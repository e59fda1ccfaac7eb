// A page that stays open, and one that is handed forged images: what the engine does in the long run.

/// The growth of memory over many sessions, in pages of 64 KB, after the first thousand.
function growth({ engine, open }, images, sessions) {
  let start = 0;
  for (let session = 0; session < sessions; session++) {
    if (session % 1000 === 0) open(images[(session / 1000) % images.length]);
    if (session === 1000 * images.length) start = engine.memory.buffer.byteLength;
    engine.begin();
    for (let item = 0; item < 4; item++) engine.answer(session >> item & 1);
    engine.finish();
    engine.outcome();
    engine.referral(0, 2026, 11, 25);
  }
  return (engine.memory.buffer.byteLength - start) / 65536;
}

function checksum(bytes) {
  let remainder = -1;
  for (const byte of bytes) {
    remainder ^= byte;
    for (let bit = 0; bit < 8; bit++) remainder = remainder >>> 1 ^ (remainder & 1 ? 0xedb88320 : 0);
  }
  return ~remainder >>> 0;
}

/// How many forged images were read and how many refused; the engine never stops.
function forgeries({ engine, open }, images, rounds) {
  let state = 20261125, read = 0, refused = 0;
  const next = (count) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % count;
  };
  for (let round = 0; round < rounds; round++) {
    const image = Uint8Array.from(images[round % images.length]);
    for (let change = 0; change <= next(3); change++) image[13 + next(image.length - 13)] = next(256);
    new DataView(image.buffer).setUint32(9, checksum(image.subarray(13)), true);
    if (open(image) !== 0) {
      refused++;
      continue;
    }
    read++;
    for (let item = 0; item < 5; item++) engine.answer(next(3));
    engine.outcome();
    engine.referral(0, 2026, 11, 25);
  }
  if (open(images[0]) !== 0) throw new Error("a sound image is refused afterwards");
  return `${read + refused} ${read > 0} ${refused > 0}`;
}
