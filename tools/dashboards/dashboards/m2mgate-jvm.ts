import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits } from '../panels/limits';
import { stat } from '../panels/stat';
import { timeseries } from '../panels/timeseries';
import { choices, namespace } from '../panels/variables';

const SERVICE = 'namespace="$namespace",container=~"$service"';

export const M2MGATE_JVM = dashboard('m2mgate-jvm', {
  title: 'M2MGate programs (JVM)',
  description: 'Heap, garbage, threads and files of the services.',
  subjects: ['m2mgate'],
  variables: [
    namespace('jvm_memory_used_bytes', NAMESPACES.m2mgate),
    choices('service', 'container', 'jvm_memory_used_bytes{namespace="$namespace"}'),
  ],
  rows: [
    [
      'Now',
      stat('Heap after garbage', 'percentunit', `max(jvm_memory_usage_after_gc{${SERVICE},area="heap"})`, {
        limits: limits('green', [0.75, 'orange'], [0.9, 'red']),
      }),
      stat('Time for garbage', 'percentunit', `max(jvm_gc_overhead{${SERVICE}})`, {
        limits: limits('green', [0.05, 'orange'], [0.15, 'red']),
        decimals: 1,
      }),
      stat('Longest pause', 's', `max(jvm_gc_pause_seconds_max{${SERVICE}})`, {
        limits: limits('green', [0.5, 'orange'], [2, 'red']),
      }),
      stat('Threads', 'none', `sum(jvm_threads_live_threads{${SERVICE}})`),
      stat('Blocked threads', 'none', `sum(jvm_threads_states_threads{${SERVICE},state="blocked"})`, {
        limits: limits('green', [5, 'orange'], [20, 'red']),
      }),
    ],
    [
      'Memory',
      timeseries('Heap', 'bytes', [[`sum by (container, pod) (jvm_memory_used_bytes{${SERVICE},area="heap"})`, '{{container}}']]),
      timeseries(
        'Heap after garbage',
        'percentunit',
        [[`max by (container) (jvm_memory_usage_after_gc{${SERVICE},area="heap"})`, '{{container}}']],
        {
          max: 1,
          limits: limits('transparent', [0.9, 'red']),
          description: 'What cannot be thrown away. A line that rises for days is a leak.',
        },
      ),
      timeseries('Outside of the heap', 'bytes', [
        [`sum by (container) (jvm_memory_used_bytes{${SERVICE},area="nonheap"})`, '{{container}}'],
      ]),
      timeseries('New objects', 'Bps', [
        [`sum by (container) (rate(jvm_gc_memory_allocated_bytes_total{${SERVICE}}[$__rate_interval]))`, '{{container}}'],
      ]),
      timeseries('Time for garbage', 'percentunit', [[`max by (container) (jvm_gc_overhead{${SERVICE}})`, '{{container}}']]),
      timeseries('Pauses', 's', [[`max by (container) (jvm_gc_pause_seconds_max{${SERVICE}})`, '{{container}}']]),
    ],
    [
      'Threads and files',
      timeseries('Threads', 'none', [[`sum by (container) (jvm_threads_live_threads{${SERVICE}})`, '{{container}}']]),
      timeseries('Blocked threads', 'none', [
        [`sum by (container) (jvm_threads_states_threads{${SERVICE},state="blocked"})`, '{{container}}'],
      ]),
      timeseries('Open files and connections', 'none', [
        [`sum by (container) (process_files_open_files{${SERVICE}})`, '{{container}}'],
      ]),
      timeseries('Tasks that wait', 'none', [
        [`sum by (container, name) (executor_queued_tasks{${SERVICE}})`, '{{container}} {{name}}'],
      ]),
      timeseries('Processor', 'percentunit', [[`max by (container) (process_cpu_usage{${SERVICE}})`, '{{container}}']]),
      timeseries('Loaded classes', 'short', [[`sum by (container) (jvm_classes_loaded_classes{${SERVICE}})`, '{{container}}']]),
    ],
  ],
});
