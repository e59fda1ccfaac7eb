// Works out random sheets of answers in the engine, as NativeEngine.swift does natively: the checksums of
// blocks of lines, or the lines of one block.
function parity({ engine, open }, plans, sheets, wanted) {
  const blocks = 10;
  let state, first, second, length;
  const next = (count) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % count;
  };
  const add = (byte) => {
    first = Math.imul(first ^ byte, 0x01000193);
    second = Math.imul(second ^ byte, 0x9e3779b1);
    second ^= second >>> 15;
    length++;
  };
  const take = (address) => {
    const bytes = new Uint8Array(engine.memory.buffer, address, engine.length());
    bytes.forEach(add);
    return wanted ? new TextDecoder().decode(bytes) : "";
  };
  const lines = [];
  plans.forEach(({ image, counts }, plan) => {
    if (open(image) !== 0) throw new Error(`plan ${plan} was refused`);
    state = 1;
    for (let block = 0; block < blocks; block++) {
      [first, second, length] = [0x811c9dc5, 0x12345678, 0];
      for (let sheet = 0; sheet < sheets; sheet++) {
        engine.begin();
        counts.forEach((count, item) => {
          const kind = next(8);
          if (kind >= 4) engine.change(item, next(count));
          else if (kind > 0) engine.change_state(item, kind);
        });
        if (next(2) === 1) engine.finish();
        for (let wish = 0; wish < 2; wish++) {
          const item = next(counts.length);
          engine.go(item);
          engine.answer(next(counts[item]));
        }
        let line = take(engine.screen()) + take(engine.outcome());
        if (sheet % 10 === 0) {
          for (let zone = 0; zone < 60; zone++) engine.clock(zone, next(11000));
          line += take(engine.referral(next(60), 2024 + next(4), 1 + next(12), 1 + next(28)));
        }
        add(10);
        if (wanted && wanted[0] === plan && wanted[1] === block) lines.push(line);
      }
      if (!wanted) lines.push([plan, block, length, first >>> 0, second >>> 0].join(" "));
    }
  });
  return lines.join("\n");
}
