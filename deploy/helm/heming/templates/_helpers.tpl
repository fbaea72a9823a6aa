{{- define "heming.name" -}}
{{ if contains "heming" .Release.Name }}{{ .Release.Name }}{{ else }}{{ .Release.Name }}-heming{{ end }}
{{- end }}

{{- define "heming.release" -}}
app.kubernetes.io/name: heming
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "heming.labels" -}}
{{ include "heming.release" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end }}

{{/* The processes of the mode, by name: what holds for each, with what the process itself says on top, and which image it is. */}}
{{- define "heming.processes" -}}
{{- $processes := dict }}
{{- if eq .Values.mode "single" }}
{{- $_ := set $processes "city" (mergeOverwrite (deepCopy .Values.each) (deepCopy .Values.city) (dict "image" "city" "kind" "city" "replicas" 1 "autoscaling" (dict "enabled" false))) }}
{{- else }}
{{- $_ := set $processes "gateway" (mergeOverwrite (deepCopy .Values.each) (deepCopy .Values.gateway) (dict "image" "city" "kind" "gateway")) }}
{{- range $name, $service := .Values.services }}
{{- $_ := set $processes $name (mergeOverwrite (deepCopy $.Values.each) (deepCopy $service) (dict "image" $name "kind" "service")) }}
{{- end }}
{{- end }}
{{- toYaml $processes }}
{{- end }}

{{- define "heming.image" -}}
{{- with .root.Values.image -}}
{{ if .registry }}{{ .registry }}/{{ end }}{{ .repository }}/{{ $.image }}:{{ default $.root.Chart.AppVersion .tag }}
{{- end }}
{{- end }}

{{/* Where each service is found: its name resolves to all of its pods, and callers go round them. */}}
{{- define "heming.services" -}}
{{- $addresses := list }}
{{- range $name, $service := .Values.services }}
{{- $addresses = append $addresses (printf "%s=%s-%s:9090" $service.contract (include "heming.name" $) $name) }}
{{- end }}
{{- join "," $addresses }}
{{- end }}

{{- define "heming.fromSecret" -}}
- name: {{ .variable }}
  valueFrom: { secretKeyRef: { name: {{ .secret }}, key: {{ .variable }} } }
{{- end }}

{{/* What every container of a mode is told; `process` is undefined for the migration. */}}
{{- define "heming.environment" -}}
{{- $values := .root.Values }}
{{- $secret := required "existingSecret: the name of a Secret with the keys (docs/operations/deploy.md)" $values.existingSecret }}
{{- $process := default dict .process }}
{{- range $variable, $value := mergeOverwrite (deepCopy $values.settings) (deepCopy (default dict $process.environment)) }}
{{- if ne $value "" }}
- { name: {{ $variable }}, value: {{ $value | quote }} }
{{- end }}
{{- end }}
{{ include "heming.fromSecret" (dict "secret" $secret "variable" "HEMING_INTERNAL_KEY") }}
{{- if has $process.kind (list "city" "service") }}
{{ include "heming.fromSecret" (dict "secret" $secret "variable" "HEMING_DATA_KEY") }}
{{- end }}
{{- if and $values.wechat.secret (has $process.kind (list "city" "gateway")) }}
{{ include "heming.fromSecret" (dict "secret" $secret "variable" "HEMING_WECHAT_APP_SECRET") }}
{{- end }}
{{- if eq $values.mode "full" }}
{{ include "heming.fromSecret" (dict "secret" $secret "variable" "MONGODB_URI") }}
- { name: MONGODB_DATABASES, value: {{ $values.mongodb.databases | quote }} }
- { name: KAFKA_BROKERS, value: {{ required "kafka.brokers: host:port,… of the Kafka cluster" $values.kafka.brokers | quote }} }
- { name: KAFKA_REPLICATION, value: {{ $values.kafka.replication | quote }} }
- { name: KAFKA_TLS, value: {{ ternary "on" "off" $values.kafka.tls | quote }} }
- { name: KAFKA_SASL_MECHANISM, value: {{ $values.kafka.sasl | quote }} }
{{- if ne $values.kafka.sasl "none" }}
{{ include "heming.fromSecret" (dict "secret" $secret "variable" "KAFKA_SASL_USERNAME") }}
{{ include "heming.fromSecret" (dict "secret" $secret "variable" "KAFKA_SASL_PASSWORD") }}
{{- end }}
- { name: HEMING_SERVICES, value: {{ include "heming.services" .root | quote }} }
{{- end }}
{{- if eq $process.kind "service" }}
- { name: HEMING_GRPC_ADDRESS, value: '0.0.0.0:9090' }
- { name: HEMING_OPERATIONS_ADDRESS, value: '0.0.0.0:9091' }
{{- end }}
{{- if and $values.certificates.processes (has $process.kind (list "gateway" "service")) }}
- { name: HEMING_GRPC_TLS_CA, value: /etc/heming/processes/ca.crt }
- { name: HEMING_GRPC_TLS_CERT, value: /etc/heming/processes/tls.crt }
- { name: HEMING_GRPC_TLS_KEY, value: /etc/heming/processes/tls.key }
{{- end }}
{{- with $values.tracing.endpoint }}
- { name: OTEL_EXPORTER_OTLP_ENDPOINT, value: {{ . | quote }} }
{{- end }}
{{- if $values.tracing.headers }}
{{ include "heming.fromSecret" (dict "secret" $secret "variable" "OTEL_EXPORTER_OTLP_HEADERS") }}
{{- end }}
{{- with .name }}
- { name: OTEL_SERVICE_NAME, value: {{ . | quote }} }
{{- end }}
{{- if $values.certificates.secret }}
- { name: NODE_EXTRA_CA_CERTS, value: /etc/heming/certificates/ca.crt }
{{- if and $values.kafka.tls $values.certificates.client }}
- { name: KAFKA_TLS_CA, value: /etc/heming/certificates/ca.crt }
- { name: KAFKA_TLS_CERT, value: /etc/heming/certificates/tls.crt }
- { name: KAFKA_TLS_KEY, value: /etc/heming/certificates/tls.key }
{{- end }}
{{- end }}
{{- end }}

{{/* Nobody in particular, without rights, and without the tokens and variables that Kubernetes hands to whoever does not refuse them. */}}
{{- define "heming.pod" -}}
automountServiceAccountToken: false
# Variables of the kind HEMING_REGISTRY_SERVICE_HOST are no settings: a start refuses them.
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile: { type: RuntimeDefault }
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end }}

{{- define "heming.container" -}}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: { drop: [ALL] }
{{- end }}
