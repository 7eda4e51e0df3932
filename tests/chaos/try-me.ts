import { briefingByThree, briefingKilled } from './briefing-kills.ts';

const t = performance.now();
const which = process.argv[2];
if (which === 'three')
  console.log(await briefingByThree({ channels: 300, seed: 5, program: 'sender-program', oneIn: 20 }));
else
  console.log(
    await briefingKilled({
      channels: 1_000,
      kills: 20,
      seed: Number(process.argv[3] ?? 5),
      program: 'sender-program',
      oneIn: Number(process.argv[4] ?? 0),
    }),
  );
console.log(performance.now() - t);
process.exit();
