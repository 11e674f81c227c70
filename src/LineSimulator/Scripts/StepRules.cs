using System.Text.Json;

namespace LineSimulator.Scripts;

/// <summary>Which members of a step go together. One that the step would ignore is a mistake of its author.</summary>
internal static class StepRules
{
    public const string Acts = "follow, unfollow, say, file, photos, sticker, location, tap, press, menu, edit and unsend";

    /// <exception cref="ScriptException">The step says nothing, too much, or something that belongs elsewhere.</exception>
    public static void Check(StepFile step, string number)
    {
        var named = Named(step).ToList();
        if (named.Count != 1)
        {
            throw new ScriptException(
                number,
                $"The step says {(named.Count == 0 ? "nothing" : string.Join(" and ", named))}: give it exactly one of {Acts}, scene, together, expect, standby, quota, fault, noFaults and redeliver.");
        }

        if (Mistakes(step).FirstOrDefault(mistake => mistake.Stands).Message is { } message)
        {
            throw new ScriptException(number, message);
        }
    }

    private static IEnumerable<string> Named(StepFile step)
    {
        (string Name, bool Stands)[] members =
        [
            ("scene", step.Scene is not null),
            ("follow", step.Follow),
            ("unfollow", step.Unfollow),
            ("say", step.Say is not null),
            ("tap", step.Tap is not null),
            ("press", step.Press is not null),
            ("unsend", step.Unsend is not null),
            ("file", step.File is not null),
            ("photos", step.Photos is not null),
            ("sticker", step.Sticker is not null),
            ("location", step.Location is not null),
            ("edit", step.Edit is not null),
            ("menu", step.Menu is not null),
            ("together", step.Together is not null),
            ("expect", step.Expect is not null),
            ("standby", step.Standby is not null),
            ("quota", step.Quota is not null),
            ("fault", step.Fault is not null),
            ("noFaults", step.NoFaults),
            ("redeliver", step.Redeliver),
        ];
        return members.Where(member => member.Stands).Select(member => member.Name);
    }

    private static IEnumerable<(bool Stands, string Message)> Mistakes(StepFile step)
    {
        var isTurn = step is not { Standby: null, Quota: null, Fault: null, NoFaults: false, Redeliver: false };
        var isAct = !isTurn && step is { Scene: null, Together: null, Expect: null };
        var isSent = step is not { Say: null, File: null, Photos: null, Sticker: null, Location: null };
        yield return (step.At is not null && step.Scene is null, "Only a scene has at: put a scene before the step.");
        yield return (step.Ref is not null && !isSent, "Only say, file, photos, sticker and location have a ref: remove it.");
        yield return ((step.Bytes is not null || step.Base64 is not null) && step.File is null, "Only file has bytes or base64: remove them, or put them inside photos.");
        yield return ((step.To is null) != (step.Edit is null), "edit and to go together: give both, or neither.");
        yield return (step.In is not null && !isSent && step is { Tap: null, Press: null }, "Only say, file, photos, sticker, location, tap and press have in: remove it, or put it inside expect.");
        yield return ((step.Quote is not null || step.QuoteBot is not null) && step.Say is null, "Only say has quote or quoteBot: remove it.");
        yield return (step.Quote is not null && step.QuoteBot is not null, "quote and quoteBot name two messages to answer to: give one of them.");
        yield return (step.Picked is not null && step is { Press: null, Menu: null }, "Only press and menu have picked: remove it.");
        yield return (step.Press is { ValueKind: not JsonValueKind.Object }, "press is no object: give LINE's action object.");
        yield return (step.Photos is { Count: < 2 }, "Photos are sent at once by two or more: use file for one.");
        yield return ((step.Batch || step.Order is not null) && step.Together is null, "Only together has batch or order: remove it.");
        yield return (step.Quota is { Limit: < 0 }, "A quota is 0 or more: give such a limit, or null for none.");
        yield return (step.Fault is { Times: < 1 } or { Milliseconds: < 0 }, "A fault strikes once or more, and never early: correct times or milliseconds.");
        yield return (step.As is not null && !isAct, $"Only {Acts} have as beside them: remove it.");
        yield return (step.Delivery is not null && !isAct, $"Only {Acts} have a delivery: move it to such a step.");
        foreach (var content in (step.Photos ?? []).Append(new ScriptContent { Bytes = step.Bytes, Base64 = step.Base64 }))
        {
            yield return (content.Fault() is not null, content.Fault() ?? "");
        }
    }
}
