using LineSimulator.Webhooks;

namespace LineSimulator.Scripts;

/// <summary>Makes steps of what the file says, or tells which step makes no sense.</summary>
internal static class ScriptReader
{
    public static Script Read(ScriptFile file)
    {
        var known = file.Users.Keys.ToHashSet();
        if (file.Groups?.Keys.FirstOrDefault(known.Contains) is { } twice)
        {
            throw new ScriptException("", $"\"{twice}\" is the key of a user and of a group: give the group another key.");
        }

        var groups = (file.Groups ?? []).ToDictionary(
            group => group.Key, group => new ScriptGroup(group.Value.Name, [.. group.Value.Members.Select(member => Known(member, "", known))]));
        return new Script(file.Seed, file.Users, groups, [.. file.Steps.Select((step, index) => Read(step, $"{index + 1}", known))]);
    }

    private static ScriptStep Read(StepFile step, string number, HashSet<string> known)
    {
        StepRules.Check(step, number);
        return step switch
        {
            { Scene: { } title } => new ScriptStep.Scene(number, title, step.At),
            { Together: { } acts } => new ScriptStep.Together(
                number, [.. acts.Select((act, index) => InTogether(act, $"{number}.{index + 1}", known))], step.Batch, Order(step.Order)),
            { Expect: { } expect } => new ScriptStep.Expect(number, Known(expect.As, number, known), expect.Contains, expect.In),
            _ when Turn(step) is { } turn => new ScriptStep.Turn(number, turn),
            _ => new ScriptStep.Act(number, Known(step.As, number, known), Deed(step), step.Delivery ?? Delivery.Normal),
        };
    }

    private static ScriptStep.Act InTogether(StepFile step, string number, HashSet<string> known) =>
        Read(step, number, known) as ScriptStep.Act
        ?? throw new ScriptException(number, $"Only {StepRules.Acts} can happen together: move the step out of together.");

    private static HeldOrder? Order(OrderFile? order) => order switch
    {
        OrderFile.AsSpoken => HeldOrder.AsSpoken,
        OrderFile.Reversed => HeldOrder.Reversed,
        null => null,
    };

    private static ScriptTurn? Turn(StepFile step) => step switch
    {
        { Standby: { } isOn } => new ScriptTurn.Standby(isOn),
        { Quota: { } quota } => new ScriptTurn.Quota(quota.Limit),
        { Fault: { } fault } => new ScriptTurn.Trouble(fault.Endpoint, fault.Kind, fault.Times, TimeSpan.FromMilliseconds(fault.Milliseconds)),
        { NoFaults: true } => new ScriptTurn.NoTrouble(),
        { Redeliver: true } => new ScriptTurn.Redeliver(),
        _ => null,
    };

    private static ScriptDeed Deed(StepFile step) => step switch
    {
        { Follow: true } => new ScriptDeed.Follow(),
        { Unfollow: true } => new ScriptDeed.Unfollow(),
        { Say: { } text } => new ScriptDeed.Say(text, step.Ref, step.In) { Quote = step.Quote, QuoteBot = step.QuoteBot },
        { File: { } name } => new ScriptDeed.SendFile(name, new ScriptContent { Bytes = step.Bytes, Base64 = step.Base64 }, step.Ref, step.In),
        { Photos: { } photos } => new ScriptDeed.SendPhotos(photos, step.Ref, step.In),
        { Sticker: { } sticker } => new ScriptDeed.SendSticker(sticker.Package, sticker.Id, step.Ref, step.In),
        { Location: var (latitude, longitude, title, address) } => new ScriptDeed.SendLocation(latitude, longitude, title, address, step.Ref, step.In),
        { Tap: { } label } => new ScriptDeed.Tap(label, step.In),
        { Press: { } action } => new ScriptDeed.Press(action, step.Picked, step.In),
        { Menu: { } area } => new ScriptDeed.TapMenu(area, step.Picked),
        { Edit: { } reference } => new ScriptDeed.Edit(reference, step.To!),
        _ => new ScriptDeed.Unsend(step.Unsend!),
    };

    private static string Known(string? key, string number, HashSet<string> known) =>
        key is not null && known.Contains(key)
            ? key
            : throw new ScriptException(number, $"\"as\" is \"{key}\", whom users does not name: use one of {string.Join(", ", known)}, or add the person to users.");
}
