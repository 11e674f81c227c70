namespace LineSimulator.Scripts;

/// <summary>Steps in words, for whoever watches a script run.</summary>
internal static class ScriptDescription
{
    public static string Of(ScriptStep step, IReadOnlyDictionary<string, string> names) => step switch
    {
        ScriptStep.Scene scene => $"■ {scene.Title}",
        ScriptStep.Act act => $"{names[act.As]} {Of(act.Deed)}",
        ScriptStep.Together together => $"同時に {together.Acts.Count} 件",
        ScriptStep.Turn turn => $"（{Of(turn.What)}）",
        ScriptStep.Expect expect => $"  → {names[expect.As]}に「{expect.Contains}」と返事が届く",
        _ => throw new InvalidOperationException($"The step {step} has no description: give it an arm here."),
    };

    private static string Of(ScriptTurn turn) => turn switch
    {
        ScriptTurn.Standby { IsOn: true } => "スタンバイにする",
        ScriptTurn.Standby => "スタンバイをやめる",
        ScriptTurn.Quota quota => quota.Limit is { } limit ? $"今月の上限を{limit}通にする" : "今月の上限をなくす",
        ScriptTurn.Trouble trouble => $"{trouble.Endpoint}に{trouble.Kind}を{trouble.Times}回起こす",
        ScriptTurn.NoTrouble => "障害をやめる",
        ScriptTurn.Redeliver => "届いていない webhook を送り直す",
        _ => throw new InvalidOperationException($"The turn {turn} has no description: give it an arm here."),
    };

    private static string Of(ScriptDeed deed) => deed switch
    {
        ScriptDeed.Follow => "友だち追加",
        ScriptDeed.Unfollow => "ブロック",
        ScriptDeed.Say say => $"「{say.Text}」",
        ScriptDeed.Tap tap => $"［{tap.Label}］を押す",
        ScriptDeed.SendFile file => $"（{file.Name}を送る）",
        ScriptDeed.SendPhotos photos => $"（写真を{photos.Photos.Count}枚送る）",
        ScriptDeed.SendSticker => "（スタンプを送る）",
        ScriptDeed.SendLocation place => $"（位置情報を送る {place.Title}）",
        ScriptDeed.Press press => press.Picked is null ? "ボタンを押す" : $"{press.Picked}を選ぶ",
        ScriptDeed.Edit edit => $"「{edit.Text}」に編集",
        ScriptDeed.TapMenu menu => $"メニューの{menu.Area + 1}番目を押す",
        ScriptDeed.Unsend => "送信取消",
        _ => throw new InvalidOperationException($"The deed {deed} has no description: give it an arm here."),
    };
}
