using System.CommandLine;
using SessionBot.Minutes.Transcripts;

namespace SessionBot.Evaluation;

/// <summary>A transcript as JSON lines; times are seconds, null where the file does not tell.</summary>
internal static class ImportVerb
{
    public static Command Command(Stream output)
    {
        var file = new Argument<FileInfo>("FILE") { Description = $"A transcript: {string.Join(", ", TranscriptFile.Types)}." };
        var command = new Command("import", """Reads a transcript, writes one {"speaker","start","end","text"} line an utterance; times in seconds.""") { file };
        command.SetAction(async (parsed, ct) =>
        {
            var path = parsed.GetRequiredValue(file);
            if (!path.Exists)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"{path}: there is no such file. Name a transcript.");
                return EvaluationCommand.BrokenInput;
            }

            try
            {
                var utterances = TranscriptFile.Read(path.FullName);
                await using var lines = new LineWriter(output);
                foreach (var utterance in utterances)
                {
                    lines.Write(json =>
                    {
                        json.WriteString("speaker", utterance.Speaker);
                        Seconds(json, "start", utterance.Start);
                        Seconds(json, "end", utterance.End);
                        json.WriteString("text", utterance.Text);
                    });
                }

                return 0;
            }
            catch (TranscriptException fault)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(fault.Message);
                return EvaluationCommand.BrokenInput;
            }
        });
        return command;
    }

    private static void Seconds(System.Text.Json.Utf8JsonWriter json, string name, TimeSpan? time)
    {
        if (time is { } known)
        {
            json.WriteNumber(name, (decimal)known.Ticks / TimeSpan.TicksPerSecond);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
