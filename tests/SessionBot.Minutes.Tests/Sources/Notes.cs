using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Tests.Sources;

public sealed class Notes
{
    [Fact]
    public void Marks_make_headings_and_every_other_line_is_a_paragraph()
    {
        var lines = TalkNotes.Parse("■ 背景\n\n●進め方\n　様式を見直した。\n■\n", line => $"n{line}");

        Assert.Equal(
            [
                new TalkLine(TalkLineKind.Topic, new SourceText("n1", "背景")),
                new TalkLine(TalkLineKind.Subtopic, new SourceText("n3", "進め方")),
                new TalkLine(TalkLineKind.Speech, new SourceText("n4", "様式を見直した。")),
            ],
            lines);
    }

    [Fact]
    public void Empty_notes_are_a_talk_without_lines() => Assert.Empty(TalkNotes.Parse("\r\n \r\n", line => $"n{line}"));
}
