using SessionBot.Minutes.Rendering;
using TestKit;

namespace SessionBot.Minutes.Tests;

public sealed class GoldenArticles
{
    public static TheoryData<string> Names => TestSessions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_session_gives_the_approved_plain_text(string name)
    {
        var draft = await TestSessions.DraftAsync(TestSessions.Read(name));

        Approval.Verify(PlainTextRenderer.Render(draft.Document), $"Sessions/{name}/minutes.approved.txt");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_session_gives_the_approved_markdown(string name)
    {
        var draft = await TestSessions.DraftAsync(TestSessions.Read(name));

        Approval.Verify(MarkdownRenderer.Render(draft.Document), $"Sessions/{name}/minutes.approved.md");
    }
}
