using LineSimulator.Webhooks;

namespace LineSimulator.Scripts;

/// <summary>Makes steps of what the file says, or tells which step makes no sense.</summary>
internal static class ScriptReader
{
    private const long DefaultBytes = 1000;

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
        var named = Named(step).ToList();
        if (named.Count != 1)
        {
            throw new ScriptException(
                number,
                $"The step says {(named.Count == 0 ? "nothing" : string.Join(" and ", named))}: give it exactly one of scene, follow, unfollow, say, file, tap, menu, edit, unsend, together, expect.");
        }

        CheckCompany(step, number);
        return step switch
        {
            { Scene: { } title } => new ScriptStep.Scene(number, title, step.At),
            { Together: { } acts } => new ScriptStep.Together(number, [.. acts.Select((act, index) => InTogether(act, $"{number}.{index + 1}", known))], step.Batch),
            { Expect: { } expect } => new ScriptStep.Expect(number, Known(expect.As, number, known), expect.Contains, expect.In),
            _ => new ScriptStep.Act(number, Known(step.As, number, known), Deed(step), step.Delivery ?? Delivery.Normal),
        };
    }

    private static ScriptStep.Act InTogether(StepFile step, string number, HashSet<string> known) =>
        Read(step, number, known) as ScriptStep.Act
        ?? throw new ScriptException(number, "Only follow, unfollow, say, file, tap, menu, edit and unsend can happen together: move the step out of together.");

    private static IEnumerable<string> Named(StepFile step)
    {
        (string Name, bool Stands)[] members =
        [
            ("scene", step.Scene is not null),
            ("follow", step.Follow),
            ("unfollow", step.Unfollow),
            ("say", step.Say is not null),
            ("tap", step.Tap is not null),
            ("unsend", step.Unsend is not null),
            ("file", step.File is not null),
            ("edit", step.Edit is not null),
            ("menu", step.Menu is not null),
            ("together", step.Together is not null),
            ("expect", step.Expect is not null),
        ];
        return members.Where(member => member.Stands).Select(member => member.Name);
    }

    // A member that the step would ignore is a mistake of its author.
    private static void CheckCompany(StepFile step, string number)
    {
        var isAct = step is { Scene: null, Together: null, Expect: null };
        (bool IsWrong, string Message)[] rules =
        [
            (step.At is not null && step.Scene is null, "Only a scene has at: put a scene before the step."),
            (step.Ref is not null && step.Say is null && step.File is null, "Only say and file have a ref: remove it."),
            (step.Bytes is not null && step.File is null, "Only file has bytes: remove it."),
            ((step.To is null) != (step.Edit is null), "edit and to go together: give both, or neither."),
            (step.In is not null && step is { Say: null, File: null, Tap: null }, "Only say, file and tap have in: remove it, or put it inside expect."),
            (step.Batch && step.Together is null, "Only together has batch: remove it."),
            (step.As is not null && !isAct, "Only follow, unfollow, say, file, tap, menu, edit and unsend have as beside them: remove it."),
            (step.Delivery is not null && !isAct, "Only follow, unfollow, say, file, tap, menu, edit and unsend have a delivery: move it to such a step."),
        ];
        foreach (var rule in rules.Where(rule => rule.IsWrong))
        {
            throw new ScriptException(number, rule.Message);
        }
    }

    private static ScriptDeed Deed(StepFile step) => step switch
    {
        { Follow: true } => new ScriptDeed.Follow(),
        { Unfollow: true } => new ScriptDeed.Unfollow(),
        { Say: { } text } => new ScriptDeed.Say(text, step.Ref, step.In),
        { File: { } name } => new ScriptDeed.SendFile(name, step.Bytes ?? DefaultBytes, step.Ref, step.In),
        { Tap: { } label } => new ScriptDeed.Tap(label, step.In),
        { Menu: { } area } => new ScriptDeed.TapMenu(area),
        { Edit: { } reference } => new ScriptDeed.Edit(reference, step.To!),
        _ => new ScriptDeed.Unsend(step.Unsend!),
    };

    private static string Known(string? key, string number, HashSet<string> known) =>
        key is not null && known.Contains(key)
            ? key
            : throw new ScriptException(number, $"\"as\" is \"{key}\", whom users does not name: use one of {string.Join(", ", known)}, or add the person to users.");
}
