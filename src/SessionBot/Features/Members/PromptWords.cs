using System.Text.RegularExpressions;

namespace SessionBot.Features.Members;

/// <summary>Short answers to something that the bot has asked.</summary>
internal static partial class PromptWords
{
    [GeneratedRegex("^(はい|うん|ええ|yes|ok|おk|オーケー|お願いします|そうです|了解(です|しました)?)[。.!]*$", RegexOptions.IgnoreCase)]
    public static partial Regex Yes();

    [GeneratedRegex("^(いいえ|いえ|いや|no|やめます|やめておきます|違います|ちがいます)[。.!]*$", RegexOptions.IgnoreCase)]
    public static partial Regex No();
}
