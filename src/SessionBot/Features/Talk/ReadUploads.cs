using System.Security.Cryptography;
using System.Text;
using SessionBot.Domain.Minutes;
using SessionBot.Features.Minutes;
using SessionBot.Minutes.Files;
using SessionBot.Minutes.Transcripts;

namespace SessionBot.Features.Talk;

/// <summary>A file that an organizer adds, as it was read.</summary>
/// <param name="Name">Empty for what was pasted.</param>
/// <param name="Content">As it is stored.</param>
/// <param name="Count">How many utterances, or messages.</param>
/// <param name="Private">How many messages to one person were left out.</param>
internal sealed record Upload(string Name, TranscriptKind Kind, string Hash, string Content, int Count, int Private);

/// <summary>Reads what comes with a form; what is wrong with it is told in words for the organizer.</summary>
internal static class ReadUploads
{
    public const int MostUtterances = 20_000;

    /// <summary>What pasted text is called while it is read: its content tells the rest.</summary>
    private const string Pasted = "pasted.txt";

    private const int LongestName = 100;

    public static async Task<(IReadOnlyList<Upload> Uploads, IReadOnlyList<string> Faults)> FromAsync(TalkForm form, CancellationToken ct)
    {
        var (uploads, faults) = (new List<Upload>(), new List<string>());
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, ct);
            Take(NameOf(file), content.ToArray());
        }

        if (form.Text.Trim().Length > 0)
        {
            Take("", Encoding.UTF8.GetBytes(form.Text));
        }

        return uploads.Count + faults.Count > 0 ? (uploads, faults) : ([], [TalkTexts.NothingChosen]);

        void Take(string name, byte[] content)
        {
            if (Refuse(name, content) is { } fault)
            {
                faults.Add(fault);
                return;
            }

            try
            {
                var upload = Read(name, Convert.ToHexStringLower(SHA256.HashData(content)), content);
                if (upload.Count > MostUtterances)
                {
                    faults.Add(TalkReplies.At(name, null, Wording.Of(TalkTexts.FaultOfCount, ("count", upload.Count), ("most", MostUtterances))));
                }
                else
                {
                    uploads.Add(upload);
                }
            }
            catch (TranscriptException e)
            {
                faults.Add(TalkReplies.Told(name, e));
            }
        }
    }

    private static string? Refuse(string name, byte[] content) =>
        name.Length > 0 && !TranscriptFile.Types.Contains(Path.GetExtension(name).ToLowerInvariant()) ? TalkReplies.At(name, null, TalkTexts.FaultOfType)
        : content.Length == 0 ? TalkReplies.At(name, null, TalkTexts.FaultOfEmpty)
        : null;

    private static Upload Read(string name, string hash, byte[] content)
    {
        var called = name.Length > 0 ? name : Pasted;
        if (Path.GetExtension(called).Equals(".txt", StringComparison.OrdinalIgnoreCase) && ZoomChat.IsLog(called, content))
        {
            // What somebody wrote to one person is no business of the organizers.
            var all = ZoomChat.Read(called, content);
            var messages = all.Where(message => !message.IsPrivate).ToList();
            return messages.Count == 0 ? throw new TranscriptException(called, null, "nobody writes to all in this log.", "Leave it out.", FileFaultKind.NothingSaid) : new(name, TranscriptKind.Chat, hash, StoredTranscript.Write(messages), messages.Count, all.Count - messages.Count);
        }

        var utterances = TranscriptFile.Read(called, content);
        return new(name, TranscriptKind.Speech, hash, StoredTranscript.Write(utterances), utterances.Count, 0);
    }

    /// <summary>Without a folder, which some browsers send along, and in the spelling in which Japanese is written elsewhere than on a Mac.</summary>
    private static string NameOf(IFormFile file)
    {
        var name = string.Concat(file.FileName.Split('/', '\\')[^1].EnumerateRunes()).Normalize();
        name = string.Concat(name.Where(letter => !char.IsControl(letter))).Trim();
        return name.Length > LongestName ? string.Concat("…", name.AsSpan(name.Length - LongestName)) : name;
    }
}
