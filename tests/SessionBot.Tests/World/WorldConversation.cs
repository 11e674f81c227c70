using LineSimulator.Chats;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Hosting;

namespace SessionBot.Tests.World;

/// <summary>What members say to the bot, what it says to them, and what has become of it.</summary>
internal static class WorldConversation
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<SimulatedUser> MemberAsync(this BotWorld world, string name, string? region = "みなと町")
    {
        var user = world.Line.AddUser(name);
        await world.Line.FollowAsync(user.Id, ct: Ct);
        await world.QuietAsync();
        if (region is not null)
        {
            await world.SayAsync(user, region);
        }

        return user;
    }

    public static async Task<SimulatedUser> OrganizerAsync(this BotWorld world, string name = "桐生")
    {
        var organizer = await world.MemberAsync(name, region: null);
        await world.SayAsync(organizer, $"運営登録 {ExampleGroup.OrganizerCode}");
        return organizer;
    }

    /// <summary>Says it, and waits until the bot has done all that follows from it.</summary>
    /// <returns>The message's id.</returns>
    public static async Task<string> SayAsync(this BotWorld world, SimulatedUser user, string text)
    {
        var id = await world.Line.SayAsync(user.Id, text, ct: Ct);
        await world.QuietAsync();
        return id;
    }

    /// <summary>The bot cannot be reached when it is said, and is later.</summary>
    /// <param name="silence">Half an hour, if left out: by then LINE takes no reply to it any more.</param>
    public static async Task SayUnheardAsync(this BotWorld world, Func<Task> speak, TimeSpan? silence = null)
    {
        var address = world.Line.Options.WebhookUrl;
        world.Line.Options.WebhookUrl = new Uri("http://127.0.0.1:1/");
        await speak();
        world.Line.Options.WebhookUrl = address;
        world.Clock.Set(world.Clock.GetUtcNow() + (silence ?? TimeSpan.FromMinutes(30)));
        await world.Line.RedeliverPendingAsync(Ct);
        await world.QuietAsync();
    }

    public static async Task UnsendAsync(this BotWorld world, SimulatedUser user, string messageId)
    {
        await world.Line.UnsendAsync(user.Id, messageId, ct: Ct);
        await world.QuietAsync();
    }

    /// <summary>Taps the newest button of this label, and waits until the bot has done all that follows from it.</summary>
    public static async Task TapAsync(this BotWorld world, SimulatedUser user, string label)
    {
        await world.Line.TapAsync(user.Id, label, ct: Ct);
        await world.QuietAsync();
    }

    /// <summary>What the bot has written to somebody, the newest last.</summary>
    public static IReadOnlyList<string> BotWords(this BotWorld world, SimulatedUser user) =>
        [.. world.Line.Chat(user.Id).Entries.Where(entry => entry.Kind == ChatEntryKind.FromBot).Select(entry => entry.Text)];

    public static string LastWords(this BotWorld world, SimulatedUser user) => world.BotWords(user)[^1];

    public static string ButtonData(this BotWorld world, SimulatedUser user, string label) => CardButtons.NewestData(world.Line.Chat(user.Id), label);

    /// <summary>Of all questions, by number.</summary>
    public static Task<List<QuestionState>> StatesAsync(this BotWorld world) =>
        world.ReadAsync(db => db.Questions.OrderBy(question => question.Number).Select(question => question.State).ToListAsync(Ct));
}
