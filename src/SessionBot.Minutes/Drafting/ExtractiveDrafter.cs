using SessionBot.Minutes.Drafting.Extractive;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting;

/// <summary>
/// The built-in drafter: deterministic, without network, and it invents nothing. It splits what people wrote into sentences,
/// drops courtesy, rewrites endings by numbered rules where the layout asks for the plain style, and keeps everything else as
/// written. A long talk is shortened to its most telling sentences (<see cref="TalkLayout"/> says from which length on).
/// </summary>
public sealed class ExtractiveDrafter : IMinutesDrafter
{
    public string Name => "extractive/1";

    public Task<MinutesDraft> DraftAsync(SessionRecord record, MinutesLayout layout, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var document = Composer.Compose(record, layout, TalkWriter.Write(record.Talk, layout));
        return Task.FromResult(MinutesDraft.Of(document, record, layout, Name));
    }
}
