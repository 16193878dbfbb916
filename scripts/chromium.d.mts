export function findChromium(): Promise<string>;
export function chromiumLaunchOptions(): Promise<{ executablePath: string; headless: true; args: string[] }>;
