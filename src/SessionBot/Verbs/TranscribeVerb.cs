using System.CommandLine;
using Microsoft.Extensions.Options;
using SessionBot.Hosting;
using SessionBot.Minutes.Transcripts;

namespace SessionBot.Verbs;

/// <summary>Writes a recording down, for a session folder that <c>draft</c> reads.</summary>
internal static class TranscribeVerb
{
    public static Command Command()
    {
        var recording = new Argument<FileInfo>("RECORDING") { Description = "The recording: .m4a, .mp3, .mp4, .wav and the like, 25 MB at most." };
        var output = new Option<FileInfo>("--out") { Description = "The transcript, such as my-session/talk.vtt; it must not be there yet.", Required = true };
        var command = new Command("transcribe", "Writes a recording down by the deployment Drafter:AudioDeployment.") { recording, output };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, ct) => Failures.ReportAsync(parsed.InvocationConfiguration.Error, () =>
        {
            OwnOptions.CheckNames(parsed);
            return RunAsync(parsed.GetRequiredValue(recording).FullName, parsed.GetRequiredValue(output).FullName, parsed.UnmatchedTokens, parsed.InvocationConfiguration.Output, ct);
        }));
        return command;
    }

    private static async Task<int> RunAsync(string recording, string target, IReadOnlyList<string> settings, TextWriter output, CancellationToken ct)
    {
        await using var app = Host.Create(settings).AddSessionBot().Build();
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        if (DrafterRegistration.Recording(app.Services) is not { } transcriber)
        {
            throw new UsageException("Drafter:AudioDeployment is empty: set Drafter:Endpoint, and name a deployment of whisper there.");
        }

        await using var transcript = await NewFile.CreateAsync(target);
        var said = await transcriber.TranscribeAsync(recording, ct);
        await transcript.WriteAsync(WebVtt.Write(said));
        await output.WriteLineAsync($"{target}: {said.Count} utterances in {said[^1].End:h\\:mm\\:ss}. It does not tell who speaks: add names (「名前: 」) where they matter, and read it before you draft.");
        return 0;
    }
}
