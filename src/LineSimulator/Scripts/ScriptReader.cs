using LineSimulator.Webhooks;

namespace LineSimulator.Scripts;

/// <summary>Makes steps of what the file says, or tells which step makes no sense.</summary>
internal static class ScriptReader
{
    public static Script Read(ScriptFile file)
    {
        var known = file.Users.Keys.ToHashSet();
        return new Script(file.Seed, file.Users, [.. file.Steps.Select((step, index) => Read(step, $"{index + 1}", known))]);
    }

    private static ScriptStep Read(StepFile step, string number, HashSet<string> known)
    {
        var named = Named(step).ToList();
        if (named.Count != 1)
        {
            throw new ScriptException(
                number,
                $"The step says {(named.Count == 0 ? "nothing" : string.Join(" and ", named))}: give it exactly one of scene, follow, unfollow, say, tap, unsend, together, expect.");
        }

        CheckCompany(step, number);
        return step switch
        {
            { Scene: { } title } => new ScriptStep.Scene(number, title, step.At),
            { Together: { } acts } => new ScriptStep.Together(number, [.. acts.Select((act, index) => InTogether(act, $"{number}.{index + 1}", known))], step.Batch),
            { Expect: { } expect } => new ScriptStep.Expect(number, Known(expect.As, number, known), expect.Contains),
            _ => new ScriptStep.Act(number, Known(step.As, number, known), Deed(step), step.Delivery ?? Delivery.Normal),
        };
    }

    private static ScriptStep.Act InTogether(StepFile step, string number, HashSet<string> known) =>
        Read(step, number, known) as ScriptStep.Act
        ?? throw new ScriptException(number, "Only follow, unfollow, say, tap and unsend can happen together: move the step out of together.");

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
            (step.Ref is not null && step.Say is null, "Only say has a ref: remove it."),
            (step.Batch && step.Together is null, "Only together has batch: remove it."),
            (step.As is not null && !isAct, "Only follow, unfollow, say, tap and unsend have as beside them: remove it."),
            (step.Delivery is not null && !isAct, "Only follow, unfollow, say, tap and unsend have a delivery: move it to such a step."),
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
        { Say: { } text } => new ScriptDeed.Say(text, step.Ref),
        { Tap: { } label } => new ScriptDeed.Tap(label),
        _ => new ScriptDeed.Unsend(step.Unsend!),
    };

    private static string Known(string? key, string number, HashSet<string> known) =>
        key is not null && known.Contains(key)
            ? key
            : throw new ScriptException(number, $"\"as\" is \"{key}\", whom users does not name: use one of {string.Join(", ", known)}, or add the person to users.");
}
