import type { ShownStatement } from '../../../../../../shared/funds/vending';
import { signedYuan, yuan } from '../../../../../../shared/http/money';

/** 差额 −3.45 元, or that there is none. */
export const differenceWords = (fen: number): string => (fen === 0 ? '正好' : `${signedYuan(fen)} 元`);

/** 东门口（HC-01）：应捐 123.45 元，到账 120.00 元，差额 −3.45 元 */
export function statementWords({ place, machineNo, dueFen, receivedFen, differenceFen }: ShownStatement): string {
  const due = `${place}（${machineNo}）：应捐 ${yuan(dueFen)} 元`;
  if (receivedFen === 0 && dueFen > 0) return `${due}，还没到账`;
  return `${due}，到账 ${yuan(receivedFen)} 元，差额 ${differenceWords(differenceFen)}`;
}
