using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Rendering;

internal static class MarkdownBlocks
{
    /// <summary>Lines of one list stand together; everything else is set apart by a blank line.</summary>
    public static string Join(MinutesDocument document, Func<MinutesBlock, string> write)
    {
        var blocks = document.Blocks.ToList();
        var between = blocks.Zip(blocks.Skip(1), (before, block) => before is FactBlock && block is FactBlock ? "\n" : "\n\n").Append("\n");
        return string.Concat(blocks.Zip(between, (block, behind) => write(block) + behind));
    }
}
