using SessionBot.Features.Questions;
using SessionBot.Live;
using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Features.Webhook;

/// <summary>The messages that one transaction keeps. Replies that nothing waits before are stored as claimed, and sent as soon as they are durable.</summary>
internal sealed class KeptMessages(IReadOnlyList<KeptMessage> kept, DirectSends sends, VisibleQuestions visible, IChangeFeed feed) : IQuickEffects
{
    private List<Sending> _direct = [];

    /// <summary>Kept free, each for a reply.</summary>
    private int _hands;

    public int Handled => kept.Count;

    /// <summary>Writes the replies, and all that was added to the rows before; what is kept ready for them is given back when that fails.</summary>
    public async Task WriteAsync(MessageRows rows, DateTimeOffset now, DateTimeOffset until)
    {
        _hands = sends.Take(kept.Count(one => one.IsFirst));
        try
        {
            var direct = kept.Index().Where(one => one.Item.IsFirst).Take(_hands).ToList();
            direct.ForEach(one => one.Item.Reply.Claim(now, until));
            foreach (var one in kept)
            {
                rows.Add(one.Reply);
            }

            var seqs = await rows.WriteAsync(CancellationToken.None);
            _direct = direct.ConvertAll(one => new Sending(new(seqs[one.Index], one.Item.Reply.Group, one.Item.Reply.Fence, one.Item.Reply.Attempts, until), one.Item.Reply));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Committed()
    {
        _hands = 0;
        _direct.ForEach(sends.Start);
        foreach (var session in kept.Select(one => one.Session).Distinct())
        {
            visible.See(session.Id, session.SeenTo, session.Version);
            feed.Publish(SessionChanges.Of(session.Id));
        }

        foreach (var one in kept.Where(one => one.Reply.LeaseUntil is null))
        {
            sends.Follows(one.Reply.StreamKey);
        }
    }

    public void Dispose()
    {
        sends.GiveBack(_hands);
        _hands = 0;
    }
}
