export default async function stop() {
  await globalThis.__engine.stop();
}
