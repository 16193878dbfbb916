import { Refused } from './signed';

export interface Form {
  fields: Record<string, string>;
  file: Buffer;
}

/** multipart/form-data as browsers and WeChat send it. Like S3, it ignores what comes after the file. */
export function parseForm(contentType: string, body: Buffer): Form {
  const boundary = /^multipart\/form-data; *boundary="?([^"]+)"?$/i.exec(contentType)?.[1];
  if (!boundary) throw new Refused(412, 'PreconditionFailed');
  const fields: Record<string, string> = {};
  const line = `--${boundary}`;
  for (let at = body.indexOf(line); at >= 0; ) {
    const start = at + line.length + 2;
    const head = body.indexOf('\r\n\r\n', start);
    const end = body.indexOf(`\r\n${line}`, head);
    if (head < 0 || end < 0) break;
    const name = /name="([^"]*)"/.exec(body.toString('utf8', start, head))?.[1] ?? '';
    const content = body.subarray(head + 4, end);
    if (name === 'file') return { fields, file: content };
    fields[name] = content.toString('utf8');
    at = end + 2;
  }
  throw new Refused(400, 'InvalidArgument');
}
