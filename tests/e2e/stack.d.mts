export interface Stack {
  origin: string;
  data: string;
  clockFile: string;
  stop(): Promise<void>;
}
export function startStack(): Promise<Stack>;
