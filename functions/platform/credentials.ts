/** The function's own credentials, as the Lambda runtime hands them over: for the life of this very process. */
export const credentials = async () => ({
  accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? '',
  secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? '',
  ...(process.env.AWS_SESSION_TOKEN && { sessionToken: process.env.AWS_SESSION_TOKEN }),
});

/**
 * Takes the place of the SDK's own chain in the bundles (serverless.yml, `alias`). That chain also asks profiles, SSO,
 * STS and the machine's metadata, none of which a function has, and is a third of the bundle it would be part of.
 */
export const defaultProvider = () => credentials;
