using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Sqlite;

/// <summary>Marks sent messages. Not flushed: see <see cref="WorkQueue.MarkSentAsync"/>.</summary>
internal static class SqliteMarkSent
{
    /// <returns>The rows that were still held.</returns>
    public static IReadOnlyList<long> Run(WriteConnection connection, IReadOnlyList<SentMessage> sent)
    {
        var marked = new List<long>(sent.Count);
        connection.Begin(flush: false);
        var mark = connection.Prepare(MarkedRows.Mark);
        foreach (var one in sent)
        {
            mark.Bind(1, one.Seq);
            mark.Bind(2, one.Fence);
            mark.Bind(3, one.At.ToUnixTimeMilliseconds());
            mark.Bind(4, one.RequestId);
            if (mark.Run() == 1)
            {
                marked.Add(one.Seq);
            }
        }

        connection.Commit();
        return marked;
    }
}
