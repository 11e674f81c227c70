namespace Line.Messaging;

internal static class QuickReplyRules
{
    public static void Check(FaultCollector faults, string path, QuickReply quickReply)
    {
        faults.Count($"{path}.items", quickReply.Items.Count, 1, MessageLimits.QuickReplyItems);
        for (var index = 0; index < quickReply.Items.Count; index++)
        {
            if (quickReply.Items[index] is not { } item)
            {
                faults.Add($"{path}.items[{index}]", "missing", "a button is required");
                continue;
            }

            if (item.ImageUrl is not null)
            {
                faults.MediaUrl($"{path}.items[{index}].imageUrl", item.ImageUrl);
            }

            ActionRules.Check(faults, $"{path}.items[{index}].action", item.Action, ActionPlace.QuickReply);
        }
    }
}
