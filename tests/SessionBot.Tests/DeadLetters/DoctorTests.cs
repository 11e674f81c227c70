using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Hosting;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;
using SessionBot.Verbs;
using TestKit;

namespace SessionBot.Tests.DeadLetters;

public sealed class DoctorTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_healthy_service_each_line_is_ok()
    {
        await using var world = await BotWorld.StartAsync();
        world.Clock.Set(TimeProvider.System.GetUtcNow());

        // What is called for the first time is compiled first, and LINE waits for seconds.
        await RunAsync(world, "doctor");
        var run = await RunAsync(world, "doctor");

        Assert.All(run.Output.TrimEnd().Split('\n'), line => Assert.StartsWith("ok ", line, StringComparison.Ordinal));
        Assert.All(
            ["settings", "database", "redis", "folder", "model", "clock", "line", "webhook", "quota", "dead letters"],
            what => Assert.Contains($"\nok     {what} ", $"\n{run.Output}", StringComparison.Ordinal));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_token_that_LINE_refuses_is_a_fault_with_its_remedy_and_without_the_token()
    {
        await using var world = await BotWorld.StartAsync();

        var run = await RunAsync(world, "doctor", "--StudyGroups:example:Line:ChannelAccessToken=not-a-token");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("FAULT  line          example: LINE does not take the channel's token (401): issue a new one", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("not-a-token", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_model_is_tried_out_and_the_way_of_signing_in_is_told_without_the_key()
    {
        await using var world = await BotWorld.StartAsync();
        await using var answering = await FakeDeployment.StartAsync(FakeDeployment.Echoing);
        await using var refusing = await FakeDeployment.StartAsync(FakeDeployment.Failing(401));

        var well = await RunAsync(world, "doctor", $"--Drafter:Endpoint={answering.Endpoint}", "--Drafter:Deployment=chat", "--Drafter:ApiKey=the-key");
        var refused = await RunAsync(world, "doctor", $"--Drafter:Endpoint={refusing.Endpoint}", "--Drafter:Deployment=chat", "--Drafter:ApiKey=the-key");

        Assert.Contains("ok     model         chat at 127.0.0.1 answers; signed in by Drafter:ApiKey\n", well.Output, StringComparison.Ordinal);
        Assert.Contains("FAULT  model         chat at 127.0.0.1 cannot be used, signing in by Drafter:ApiKey (HTTP 401): check Drafter:Endpoint, Drafter:ApiKey and the deployment", refused.Output, StringComparison.Ordinal);
        Assert.Equal(("the-key", 1), (Assert.Single(answering.Requests).Key, refused.ExitCode));
        Assert.DoesNotContain("the-key", well.Output + refused.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_embedding_deployment_is_tried_out_by_itself()
    {
        await using var world = await BotWorld.StartAsync();
        await using var answering = await FakeDeployment.StartAsync(FakeDeployment.Embedding(_ => [1, 0]));
        await using var refusing = await FakeDeployment.StartAsync(FakeDeployment.Failing(404));

        var well = await RunAsync(world, "doctor", $"--Drafter:Endpoint={answering.Endpoint}", "--Drafter:EmbeddingDeployment=meanings", "--Drafter:ApiKey=the-key");
        var missing = await RunAsync(world, "doctor", $"--Drafter:Endpoint={refusing.Endpoint}", "--Drafter:EmbeddingDeployment=meanings", "--Drafter:ApiKey=the-key");

        Assert.Contains("ok     model         none is set; the built-in drafter works alone\nok     model         meanings at 127.0.0.1 answers; signed in by Drafter:ApiKey\n", well.Output, StringComparison.Ordinal);
        Assert.Contains("FAULT  model         meanings at 127.0.0.1 cannot be used, signing in by Drafter:ApiKey (HTTP 404): ", missing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_and_an_unknown_setting_are_faults()
    {
        await using var world = await BotWorld.StartAsync();

        var missing = await RunAsync(world, "doctor", "--ConnectionStrings:Database=Data Source=nowhere/at-all.db");
        var unknown = await RunAsync(world, "doctor", "--Work:Leese=00:01:00");

        Assert.Equal((1, 1), (missing.ExitCode, unknown.ExitCode));
        Assert.Contains("at-all.db does not exist: start the service or run \"migrate\"", missing.Output, StringComparison.Ordinal);
        Assert.StartsWith("FAULT  settings      Work:Leese is no setting; did you mean Work:Lease?", unknown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dead_letter_is_listed_with_its_number_and_replayed_by_it()
    {
        await using var world = await DeadLetterWorld.StartAsync();
        var member = await DeadLetterWorld.WithDeadNoticeAsync(world);
        var id = $"out-{await DeadAsync(world)}";

        var before = await RunAsync(world, "doctor");
        var replay = await RunAsync(world, "doctor", "replay", id);
        await CatchUpAsync(world);
        var after = await RunAsync(world, "doctor");

        Assert.Equal((1, 0), (before.ExitCode, replay.ExitCode));
        Assert.Contains($"FAULT  dead letters  {id}  ", before.Output, StringComparison.Ordinal);
        Assert.Contains($"3 attempts  500: mend the cause, then \"doctor replay {id}\" (LINE may have it already, and the person may get it twice).", before.Output, StringComparison.Ordinal);
        Assert.Contains("\nok     dead letters  none\n", after.Output, StringComparison.Ordinal);
        Assert.Equal(DeadLetterWorld.Words, world.LastWords(member));
    }

    [Fact]
    public async Task An_event_is_replayed_too_and_does_what_it_would_have_done()
    {
        await using var world = await DeadLetterWorld.StartAsync();
        var member = await DeadLetterWorld.WithDeadEventAsync(world, "使い方");
        var before = world.BotWords(member).Count;
        var seq = await world.ReadAsync(db => db.WorkItems.Where(item => item.Status == QueueStatus.Dead).Select(item => item.Seq).SingleAsync(Ct));

        var doctor = await RunAsync(world, "doctor");
        var replay = await RunAsync(world, "doctor", "replay", $"in-{seq}");
        await CatchUpAsync(world);

        Assert.Contains($"FAULT  dead letters  in-{seq}  ", doctor.Output, StringComparison.Ordinal);
        Assert.Equal(0, replay.ExitCode);
        Assert.Equal(before + 1, world.BotWords(member).Count);
        Assert.False(await world.ReadAsync(db => db.WorkItems.AnyAsync(item => item.Status != QueueStatus.Done, Ct)));
    }

    [Fact]
    public async Task All_are_replayed_at_once_and_one_that_is_not_there_ends_with_2()
    {
        await using var world = await DeadLetterWorld.StartAsync();
        var member = await DeadLetterWorld.WithDeadNoticeAsync(world);

        var none = await RunAsync(world, "doctor", "replay", "in-999");
        var all = await RunAsync(world, "doctor", "replay", "all");
        await CatchUpAsync(world);

        Assert.Equal((2, "There is no dead letter in-999: \"doctor\" lists them.\n"), (none.ExitCode, none.Error));
        Assert.EndsWith("1 of 1 done. The service sees it within a second.\n", all.Output, StringComparison.Ordinal);
        Assert.Equal(DeadLetterWorld.Words, world.LastWords(member));
    }

    [Fact]
    public async Task What_is_set_aside_leaves_the_list_and_stays_in_the_record()
    {
        await using var world = await DeadLetterWorld.StartAsync();
        await DeadLetterWorld.WithDeadNoticeAsync(world);

        var setAside = await RunAsync(world, "doctor", "set-aside", $"out-{await DeadAsync(world)}");

        Assert.Equal(0, setAside.ExitCode);
        Assert.Contains("dead letters  none", (await RunAsync(world, "doctor")).Output, StringComparison.Ordinal);
        var kept = await world.ReadAsync(db => db.OutgoingMessages.SingleAsync(message => message.Status == QueueStatus.SetAside, Ct));
        Assert.Contains(DeadLetterWorld.Words, kept.Messages, StringComparison.Ordinal);
    }

    /// <summary>The verb goes by the machine's clock, and what it puts back is due by that.</summary>
    private static async Task CatchUpAsync(BotWorld world)
    {
        world.Clock.Set(TimeProvider.System.GetUtcNow().AddSeconds(1));
        await world.QuietAsync();
    }

    private static Task<long> DeadAsync(BotWorld world) =>
        world.ReadAsync(db => db.OutgoingMessages.Where(message => message.Status == QueueStatus.Dead).Select(message => message.Seq).SingleAsync(Ct));

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(BotWorld world, params string[] args)
    {
        var configuration = world.Services.GetRequiredService<IConfiguration>();
        var settings = ExampleGroup.Settings(world.Line.Options, configuration.GetValue<Uri>("StudyGroups:example:Line:ApiBase")!)
            .Select(setting => $"--{setting.Key}={setting.Value}");
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var verbs = args.TakeWhile(arg => !arg.StartsWith('-')).ToList();
        var exitCode = await new RootCommand { DoctorVerb.Command() }
            .Parse([
                .. verbs, .. settings, $"--ConnectionStrings:Database={configuration.GetConnectionString("Database")}",
                $"--Attachments:Folder={configuration["Attachments:Folder"]}", .. args.Skip(verbs.Count)])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, Ct);
        return (exitCode, output.ToString(), error.ToString());
    }
}
