/** Names of what travels beside a gRPC request and answer. */
export const PRINCIPAL = 'heming-principal';
export const TRACEPARENT = 'traceparent';
export const TRACESTATE = 'tracestate';
/** Percent-encoded UTF-8. */
export const PURPOSE = 'heming-purpose';
/** Percent-encoded UTF-8. */
export const CASE_ID = 'heming-case';
/** google.rpc.Status, encoded. */
export const STATUS_DETAILS = 'grpc-status-details-bin';
