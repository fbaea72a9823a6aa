import type { Settings } from './settings.js';

/** What of the settings does not fit together, each with the variables that it concerns. A value that is wrong by itself may be absent. */
export function faultsOf(settings: Settings): readonly string[] {
  return [...internalKeyFaults(settings), ...grpcFaults(settings), ...kafkaFaults(settings), ...wechatFaults(settings)];
}

/** Why the internal key is not enough. */
function internalKeyFaults({ mode, services, internalKey = '' }: Partial<Settings>): readonly string[] {
  if (mode === 'production' && internalKey.length < 32) return ['HEMING_INTERNAL_KEY: production needs at least 32 characters'];
  if (services !== undefined && services.size > 0 && internalKey === '')
    return ['HEMING_INTERNAL_KEY: services in processes of their own (HEMING_SERVICES) believe a caller by this key, the same for all'];
  return [];
}

/** What of the way between processes does not fit together. */
function grpcFaults({ grpcTlsCa, grpcTlsCert, grpcTlsKey }: Settings): readonly string[] {
  const named = [grpcTlsCa, grpcTlsCert, grpcTlsKey].filter((file) => file !== '').length;
  return named === 0 || named === 3
    ? []
    : ['HEMING_GRPC_TLS_CA, HEMING_GRPC_TLS_CERT and HEMING_GRPC_TLS_KEY: each is of no use without the others'];
}

/** What of the way to Kafka does not fit together. */
function kafkaFaults({ mode, kafkaTls, kafkaTlsCert, kafkaTlsKey, kafkaSaslMechanism, ...settings }: Settings): readonly string[] {
  const named = settings.kafkaSaslUsername !== '' && settings.kafkaSaslPassword !== '';
  return [
    ...(kafkaSaslMechanism !== undefined && kafkaSaslMechanism !== 'none' && !named
      ? ['KAFKA_SASL_MECHANISM: a mechanism needs KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD']
      : []),
    ...(mode === 'production' && kafkaSaslMechanism === 'plain' && kafkaTls !== 'on'
      ? ['KAFKA_SASL_MECHANISM: plain sends the password as it is; production needs KAFKA_TLS=on']
      : []),
    ...((kafkaTlsCert === '') !== (kafkaTlsKey === '') ? ['KAFKA_TLS_CERT and KAFKA_TLS_KEY: one is of no use without the other'] : []),
  ];
}

/** What of sign-in by WeChat does not fit together. */
function wechatFaults({ mode, publicUrl, wechatAppId = '', wechatAppSecret, wechatApi = '', wechatAuthorizePage = '' }: Partial<Settings>) {
  if ((wechatAppId === '') !== (wechatAppSecret === ''))
    return ['HEMING_WECHAT_APP_ID and HEMING_WECHAT_APP_SECRET: one is of no use without the other'];
  if (wechatAppId === '' || mode !== 'production') return [];
  const open = [wechatApi, wechatAuthorizePage, publicUrl ?? ''].some((address) => !address.startsWith('https://'));
  return open
    ? ['HEMING_WECHAT_APP_ID: production needs https in HEMING_PUBLIC_URL, HEMING_WECHAT_API and HEMING_WECHAT_AUTHORIZE_PAGE']
    : [];
}
