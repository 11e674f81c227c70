using System.Collections.Concurrent;
using LineSimulator.People;
using LineSimulator.Webhooks;

namespace SessionBot.Load.Fire;

/// <summary>
/// An organizer and members who talk all at once. Of what they say a fifth comes twice, loses its answer, or travels with others in one webhook
/// or in another order.
/// </summary>
internal sealed class Crowd(SimulatedLine line, Random random)
{
    private const int Members = 20;
    private const int AtOnce = 6;
    private const double Odd = 0.2;

    private readonly List<SimulatedUser> _members = [];
    private readonly ConcurrentDictionary<string, string> _questions = [];
    private readonly ConcurrentDictionary<string, string> _answers = [];
    private SimulatedUser? _organizer;
    private int _said;

    /// <summary>What was asked, by LINE's message id: all of it, whether the bot got it or not.</summary>
    public IReadOnlyDictionary<string, string> Questions => _questions;

    /// <summary>The same of answers.</summary>
    public IReadOnlyDictionary<string, string> Answers => _answers;

    public SimulatedUser Organizer => _organizer!;

    public IReadOnlyList<SimulatedUser> People => _members;

    /// <summary>Returns when everybody has joined and the session is live, as far as webhooks go.</summary>
    public async Task GatherAsync()
    {
        _organizer = await line.FriendAsync("桐生");
        foreach (var text in new[] { $"運営登録 {ServiceSettings.OrganizerCode}", SessionPlan.Text(7), "開始" })
        {
            await line.SayAsync(_organizer, text);
        }

        for (var number = 1; number <= Members; number++)
        {
            var member = await line.FriendAsync($"会員{number}");
            await line.SayAsync(member, ServiceSettings.Region);
            _members.Add(member);
        }
    }

    /// <summary>Some of them say one thing each; returns when every webhook was answered, or refused.</summary>
    /// <param name="known">How many questions there are to be answered.</param>
    public async Task SpeakAsync(long known)
    {
        var speakers = random.GetItems(_members.ToArray(), AtOnce).Distinct().ToList();
        var acts = speakers.Select(member => Ask(member, How())).ToList();
        var next = _answers.Count + 1;
        if (next <= known)
        {
            acts.Add(() => AnswerAsync(next, How()));
        }

        if (random.NextDouble() < Odd)
        {
            var order = random.Next(3) switch
            {
                0 => HeldOrder.Reversed,
                1 => HeldOrder.Shuffled(random.Next()),
                _ => HeldOrder.Shuffled(random.Next()) with { InOneWebhook = true },
            };

            // One of them says two things, so that the order within a conversation is upset too.
            acts.Add(Ask(speakers[0], How()));
            await line.Platform.HoldAsync(() => Task.WhenAll(acts.Select(act => act())), order);
            return;
        }

        await Task.WhenAll(acts.Select(act => act()));
    }

    private Delivery How() => random.NextDouble() >= Odd ? Delivery.Normal : random.Next(2) == 0 ? new() { Duplicates = 1 } : new() { LoseAnswer = true };

    private Func<Task> Ask(SimulatedUser member, Delivery delivery)
    {
        var text = $"{member.Name}の質問その{++_said}はどうなりますか";
        return async () => _questions.TryAdd(await line.SayAsync(member, text, delivery), text);
    }

    private async Task AnswerAsync(int number, Delivery delivery)
    {
        var text = $"その{number}への答えです";
        _answers.TryAdd(await line.SayAsync(Organizer, $"回答 {number} {text}", delivery), text);
    }
}
