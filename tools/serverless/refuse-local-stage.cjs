/**
 * The stage `local` trusts the WeChat simulator, so that demo people can sign in. It exists on this machine only:
 * nothing may be packaged, and therefore deployed, under that name.
 */
module.exports = class RefuseLocalStage {
  constructor(serverless, _options, { writeText } = {}) {
    this.serverless = serverless;
    this.writeText = writeText;
    const refuse = () => {
      if (serverless.service.provider.stage === 'local')
        throw new serverless.classes.Error(
          'The stage "local" is for this machine only and is never packaged or deployed.',
        );
    };
    this.hooks = {
      'before:package:initialize': refuse,
      'before:deploy:deploy': refuse,
      'before:deploy:function:initialize': refuse,
    };
  }
};
