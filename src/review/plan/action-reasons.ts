/** Why Terraform replaces, deletes or reads: its `action_reason`, in words that follow the action. */
export const ACTION_REASONS: Readonly<Record<string, string>> = {
  replace_because_tainted: 'it is tainted',
  replace_because_cannot_update: 'it cannot be changed in place',
  replace_by_request: 'it was asked for',
  replace_by_triggers: 'what it depends on changes',
  delete_because_no_resource_config: 'it is no longer in the configuration',
  delete_because_no_module: 'its module is no longer in the configuration',
  delete_because_no_move_target: 'what it was moved to is not in the configuration',
  delete_because_wrong_repetition: 'it is counted in another way',
  delete_because_count_index: 'its number is beyond the count',
  delete_because_each_key: 'its key is no longer in the list',
  delete_because_enabled_false: 'it is switched off',
  read_because_config_unknown: 'what it asks for is not known yet',
  read_because_dependency_pending: 'what it depends on changes',
  read_because_check_nested: 'a check needs it',
};
