namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>Where in the life of a message the service is killed.</summary>
internal enum KillMoment
{
    /// <summary>The webhook has not reached the service yet.</summary>
    WebhookArrives,

    /// <summary>The service has answered 200, and LINE never learns it.</summary>
    WebhookAnswered,

    /// <summary>The service is sending its reply, and LINE does not take it.</summary>
    ReplyArrives,

    /// <summary>LINE has taken the reply, and the service never learns it.</summary>
    ReplyAccepted,
}

/// <param name="Round">The round of messages in which it strikes, from 0.</param>
/// <param name="Nth">It strikes at the so-manieth time since the round began that the moment comes, from 1.</param>
internal sealed record PlannedKill(int Round, KillMoment Moment, int Nth)
{
    /// <summary>Each moment at least once, in rounds that all differ.</summary>
    public static IReadOnlyList<PlannedKill> Plan(Random random, int kills, int rounds, int mostNth)
    {
        var moments = Enum.GetValues<KillMoment>();
        var chosen = moments.Concat(Enumerable.Range(0, kills - moments.Length).Select(_ => moments[random.Next(moments.Length)])).ToArray();
        random.Shuffle(chosen);
        var when = Enumerable.Range(0, rounds).ToArray();
        random.Shuffle(when);
        return [.. when.Take(kills).Order().Zip(chosen, (round, moment) => new PlannedKill(round, moment, random.Next(1, mostNth + 1)))];
    }
}
