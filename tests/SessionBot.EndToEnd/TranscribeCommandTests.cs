using Microsoft.AspNetCore.Http;
using SessionBot.EndToEnd.Infrastructure;
using SessionBot.Minutes.Transcripts;
using TestKit;

namespace SessionBot.EndToEnd;

/// <summary>The program with the real SDK, against a local server that speaks like a deployment of whisper.</summary>
public sealed class TranscribeCommandTests
{
    private const string Answer = """
        {"task":"transcribe","language":"japanese","duration":3723.5,"text":"こんにちは。窓口を3か所で改善しました。","segments":[
        {"id":0,"seek":0,"start":0.0,"end":2.5,"text":" こんにちは。","tokens":[1],"temperature":0.0,"avg_logprob":-0.2,"compression_ratio":1.1,"no_speech_prob":0.01},
        {"id":1,"seek":0,"start":3720.25,"end":3723.5,"text":"窓口を<3か所>で改善しました。","tokens":[1],"temperature":0.0,"avg_logprob":-0.2,"compression_ratio":1.1,"no_speech_prob":0.01}]}
        """;

    [Fact]
    public async Task A_recording_becomes_a_transcript_that_draft_reads()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Raw(Answer));
        using var folder = new WorkingFolder();
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "第8回.m4a"), new byte[2000], TestContext.Current.CancellationToken);

        var result = await TranscribeAsync(folder, server, "第8回.m4a");

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Contains("talk.vtt: 2 utterances in 1:02:03.", result.Output);
        Assert.Equal(
            [new(null, TimeSpan.Zero, TimeSpan.FromSeconds(2.5), "こんにちは。"), new(null, TimeSpan.FromSeconds(3720.25), TimeSpan.FromSeconds(3723.5), "窓口を<3か所>で改善しました。")],
            TranscriptFile.Read(Path.Combine(folder.Path, "session", "talk.vtt")));
        var request = Assert.Single(server.Requests);
        Assert.Equal(("/openai/deployments/whisper/audio/transcriptions", "the-key"), (request.Path, request.Key));
        Assert.Equal(("2000", "ja", "verbose_json"), (Field("bytes"), Field("language"), Field("response_format")));

        string? Field(string name) => request.Body.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("missing.m4a", null, "missing.m4a: the recording is missing. Name an existing file.")]
    [InlineData("empty.m4a", 0, "empty.m4a: the recording is empty.")]
    [InlineData("notes.pdf", 10, "notes.pdf: \".pdf\" is no type of recording that the deployment takes. Save it as one of .flac, .m4a")]
    [InlineData("long.wav", Recording.MostBytes + 1, "long.wav: the recording has 25.0 MB, and the deployment takes 25 MB at most. Save it with one channel and 32 kbit/s")]
    public async Task A_file_that_is_not_taken_is_told_with_the_remedy_and_is_not_sent(string name, int? bytes, string said)
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Raw(Answer));
        using var folder = new WorkingFolder();
        if (bytes is { } length)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.Path, name), new byte[length], TestContext.Current.CancellationToken);
        }

        var result = await TranscribeAsync(folder, server, name);

        AssertRefused(result, folder, said);
        Assert.Empty(server.Requests);
    }

    public static TheoryData<Func<HttpContext, Task>, string> Faults => new()
    {
        { FakeDeployment.Failing(401), "talk.mp3: the deployment whisper did not write it down (HTTP 401). Check Drafter:Endpoint, Drafter:AudioDeployment" },
        { FakeDeployment.Failing(429, retryAfter: "1"), "talk.mp3: the deployment whisper did not write it down (HTTP 429)." },
        { FakeDeployment.CuttingTheConnection, "talk.mp3: the deployment whisper did not write it down (" },
        { FakeDeployment.Raw("""{"text":"こんにちは。"}"""), "talk.mp3: nobody says anything in it, or the deployment tells no times." },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task A_deployment_that_fails_leaves_no_file(Func<HttpContext, Task> answer, string said)
    {
        await using var server = await FakeDeployment.StartAsync(answer);
        using var folder = new WorkingFolder();
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "talk.mp3"), new byte[10], TestContext.Current.CancellationToken);

        AssertRefused(await TranscribeAsync(folder, server, "talk.mp3"), folder, said);
    }

    [Fact]
    public async Task A_transcript_that_is_there_already_is_kept()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Raw(Answer));
        using var folder = new WorkingFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "session"));
        var target = Path.Combine(folder.Path, "session", "talk.vtt");
        await File.WriteAllTextAsync(target, "corrected by hand", TestContext.Current.CancellationToken);

        var result = await TranscribeAsync(folder, server, "talk.mp3");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("talk.vtt is there already: name another file", result.Error);
        Assert.Equal("corrected by hand", await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_in_the_transcripts_place_is_told_before_anything_is_sent()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Raw(Answer));
        using var folder = new WorkingFolder();
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "talk.mp3"), new byte[10], TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(folder.Path, "session", "talk.vtt"));

        var result = await TranscribeAsync(folder, server, "talk.mp3");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("talk.vtt is a folder: name a file in it with --out.", result.Error);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told_before_anything_is_sent()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Raw(Answer));
        using var folder = new WorkingFolder();
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "talk.mp3"), new byte[10], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "session"), "a file", TestContext.Current.CancellationToken);

        var result = await TranscribeAsync(folder, server, "talk.mp3");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("session is a file: name a folder with --out", result.Error);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Nobody_else_gets_the_transcripts_name_while_it_is_waited_for()
    {
        using var folder = new WorkingFolder();
        var target = Path.Combine(folder.Path, "session", "talk.vtt");
        Exception? refused = null;
        await using var server = await FakeDeployment.StartAsync(http =>
        {
            refused = Record.Exception(() => new FileStream(target, FileMode.CreateNew).Dispose());
            return FakeDeployment.Raw(Answer)(http);
        });
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "talk.mp3"), new byte[10], TestContext.Current.CancellationToken);

        var result = await TranscribeAsync(folder, server, "talk.mp3");

        Assert.True(result.ExitCode == 0, result.All);
        Assert.IsType<IOException>(refused);
        Assert.Equal(2, TranscriptFile.Read(target).Count);
    }

    [Fact]
    public async Task Without_a_deployment_the_setting_is_named()
    {
        using var folder = new WorkingFolder();

        AssertRefused(
            await ServiceCommand.RunAsync(folder, ServiceSettings.Alone(), "transcribe", "talk.mp3", "--out", "session/talk.vtt"), folder, "Drafter:AudioDeployment is empty: set Drafter:Endpoint");
    }

    private static void AssertRefused(CommandResult result, WorkingFolder folder, string said)
    {
        Assert.True(result.ExitCode == 2, result.All);
        Assert.Contains(said, result.Error);
        Assert.DoesNotContain("   at ", result.All);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "session")));
    }

    private static Task<CommandResult> TranscribeAsync(WorkingFolder folder, FakeDeployment server, string recording)
    {
        var settings = ServiceSettings.Alone();
        settings["Drafter__Endpoint"] = server.Endpoint.ToString();
        settings["Drafter__AudioDeployment"] = "whisper";
        settings["Drafter__ApiKey"] = "the-key";
        return ServiceCommand.RunAsync(folder, settings, "transcribe", recording, "--out", "session/talk.vtt");
    }
}
