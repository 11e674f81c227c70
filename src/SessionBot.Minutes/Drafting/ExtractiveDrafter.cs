using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting.Extractive;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting;

/// <summary>
/// The built-in drafter: deterministic, without network, and it invents nothing. It splits what people wrote into sentences,
/// drops courtesy, rewrites endings by numbered rules where the layout asks for another style, and keeps everything else as
/// written. A long talk is cut into its subjects, each under words of its own, and shortened to its most telling clauses (<see cref="TalkLayout"/> says from
/// which length on). A question that was answered by mouth only gets its answer from the talk, where that tells.
/// </summary>
public sealed class ExtractiveDrafter : IMinutesDrafter
{
    public string Name => "extractive/2";

    public Task<MinutesDraft> DraftAsync(SessionRecord record, MinutesLayout layout, CancellationToken ct, SectionKind? anew = null)
    {
        ct.ThrowIfCancellationRequested();
        var spoken = TalkAnswers.Of(record);
        var talk = SpeakersPart.Of([.. spoken.Without(record.Talk)], record.Facts.Speakers);
        var document = Composer.Compose(record, layout, TalkWriter.Write(talk, layout), spoken, Passages.None);
        return Task.FromResult(MinutesDraft.Of(document, record, layout, Name));
    }
}
