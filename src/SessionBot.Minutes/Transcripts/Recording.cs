using OpenAI.Audio;
using SessionBot.Minutes.Drafting.AzureOpenAI;

namespace SessionBot.Minutes.Transcripts;

/// <summary>Lets a Whisper deployment write down a recording. It tells when something is said, and not by whom.</summary>
/// <param name="options">Of the audio deployment; its time is for the whole recording.</param>
public sealed class Recording(AzureOpenAIOptions options, TimeProvider clock)
{
    /// <summary>https://learn.microsoft.com/azure/ai-services/openai/whisper-quickstart (2026-11): 25 MB a file.</summary>
    public const int MostBytes = 25 * 1024 * 1024;

    private static readonly string[] Types = [".flac", ".m4a", ".mp3", ".mp4", ".mpeg", ".mpga", ".ogg", ".wav", ".webm"];

    private readonly PatientCall _call = new(options.Timeout, clock);

    /// <exception cref="TranscriptException">There is no such recording, it is none that the deployment takes, or the deployment fails; it says what, and how to mend it. Nothing is sent of a file that is not taken.</exception>
    public async Task<IReadOnlyList<Utterance>> TranscribeAsync(string path, CancellationToken ct)
    {
        var name = Path.GetFileName(path);
        var content = await ReadAsync(path, name, ct);
        var client = options.Connect().GetAudioClient(options.Deployment);
        AudioTranscription answer;
        try
        {
            // A stream and options of its own for each try: the SDK reads the one to its end, and writes into the others.
            answer = await _call.RunAsync<AudioTranscription>(
                async token => await client.TranscribeAudioAsync(
                    new MemoryStream(content, writable: false), name, new() { Language = "ja", ResponseFormat = AudioTranscriptionFormat.Verbose }, token),
                ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            throw new TranscriptException(
                name, null, $"the deployment {options.Deployment} did not write it down ({PatientCall.Fault(e)}).", "Check Drafter:Endpoint, Drafter:AudioDeployment, and how the service signs in (Drafter:ApiKey, or its managed identity); or try again later.");
        }

        var said = answer.Segments.Select(segment => new Utterance(null, segment.StartTime, segment.EndTime, segment.Text.Trim())).Where(one => one.Text.Length > 0).ToList();
        return said.Count > 0
            ? said
            : throw new TranscriptException(name, null, "nobody says anything in it, or the deployment tells no times.", "Listen to the recording, and use a deployment of whisper.");
    }

    private static async Task<byte[]> ReadAsync(string path, string name, CancellationToken ct)
    {
        var file = new FileInfo(path);
        return file switch
        {
            { Exists: false } => throw new TranscriptException(path, null, "the recording is missing.", "Name an existing file."),
            _ when !Types.Contains(file.Extension.ToLowerInvariant()) =>
                throw new TranscriptException(name, null, $"\"{file.Extension}\" is no type of recording that the deployment takes.", $"Save it as one of {string.Join(", ", Types)}."),
            { Length: 0 } => throw new TranscriptException(name, null, "the recording is empty.", "Save it again."),
            { Length: > MostBytes } => throw new TranscriptException(
                name, null, $"the recording has {file.Length / 1024.0 / 1024.0:0.0} MB, and the deployment takes {MostBytes / 1024 / 1024} MB at most.",
                "Save it with one channel and 32 kbit/s, as .m4a or .mp3: 100 minutes fit then. Or cut it into parts."),
            _ => await File.ReadAllBytesAsync(path, ct),
        };
    }
}
