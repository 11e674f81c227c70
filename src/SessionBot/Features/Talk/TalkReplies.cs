using System.Globalization;
using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Files;
using SessionBot.Minutes.Transcripts;

namespace SessionBot.Features.Talk;

/// <summary>What the talk's page says of files, times and faults.</summary>
internal static class TalkReplies
{
    /// <param name="file">Empty for what was pasted.</param>
    public static string Called(string file) => file.Length > 0 ? Wording.Of(TalkTexts.File, ("name", file)) : TalkTexts.Pasted;

    public static string Told(string file, TranscriptException fault) => At(file, fault.Line, Words(fault.Kind));

    /// <param name="line">In a Word document a paragraph.</param>
    public static string At(string file, int? line, string fault) =>
        line is not { } number ? Wording.Of(TalkTexts.FaultOfFile, ("file", Called(file)), ("fault", fault))
        : Wording.Of(
            file.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) ? TalkTexts.FaultInParagraph : TalkTexts.FaultInLine, ("file", Called(file)), ("line", number), ("fault", fault));

    public static string Added(Upload upload) => Wording.Of(
        upload.Kind == TranscriptKind.Chat ? TalkTexts.AddedChat : TalkTexts.Added, ("file", Called(upload.Name)), ("count", upload.Count));

    public static string Count(TranscriptKind kind, int count) =>
        Wording.Of(kind == TranscriptKind.Chat ? TalkTexts.Messages : TalkTexts.Utterances, ("count", count));

    public static string Told(TalkDraft draft) => draft switch
    {
        TalkDraft.TooEarly => TalkTexts.TooEarly,
        TalkDraft.None => TalkTexts.NoDraft,
        TalkDraft.UnderWay => TalkTexts.Drafting,
        TalkDraft.Older => TalkTexts.DraftIsOlder,
        TalkDraft.UpToDate => TalkTexts.DraftHasAll,
    };

    public static string Time(TimeSpan at) => string.Create(CultureInfo.InvariantCulture, $"{(int)at.TotalHours}:{at:mm\\:ss}");

    private static string Words(FileFaultKind? kind) => kind switch
    {
        FileFaultKind.DamagedEncoding => TalkTexts.DamagedEncoding,
        FileFaultKind.UnknownEncoding => TalkTexts.UnknownEncoding,
        FileFaultKind.NoWordDocument => TalkTexts.NoWordDocument,
        FileFaultKind.NoWebVtt => TalkTexts.NoWebVtt,
        FileFaultKind.NothingSaid => TalkTexts.NothingSaid,
        FileFaultKind.CutOff => TalkTexts.CutOff,
        FileFaultKind.TimesMissing => TalkTexts.TimesMissing,
        FileFaultKind.EndsBeforeStart => TalkTexts.EndsBeforeStart,
        FileFaultKind.NoTime => TalkTexts.NoTime,
        FileFaultKind.OpenVoiceTag => TalkTexts.OpenVoiceTag,
        FileFaultKind.NoChatMessage => TalkTexts.NoChatMessage,
        null => TalkTexts.Unreadable,
    };
}
