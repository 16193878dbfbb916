import type { getTemplates } from '../../shared/notices/endpoints';
import { MessageKind } from '../../shared/notices/schema';
import type { Handle } from '../platform/serve';
import { readConsents } from './inbox-store';
import { templateOf } from './templates';

export const getTemplatesHandler: Handle<typeof getTemplates> = async (_, { person }) => {
  const consents = await readConsents(person);
  const templates = MessageKind.options.flatMap((kind) => {
    const templateId = templateOf(kind);
    return templateId ? [{ kind, templateId, consents: consents.get(kind) ?? 0 }] : [];
  });
  return { templates };
};
