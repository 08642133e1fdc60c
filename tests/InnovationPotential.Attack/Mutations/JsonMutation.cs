using System.Text;

namespace InnovationPotential.Attack;

/// <summary>Changes of JSON that know its structure, and the names and words of a schema.</summary>
/// <param name="words">The names of members, kinds and other words that the reader knows.</param>
internal sealed class JsonMutation(IReadOnlyList<string> words)
{
    private const int MostItems = 20_000;

    public byte[] Of(byte[] input, RandomDraw draw)
    {
        if (draw.Chance(0.04) || JsonTree.Parse(input) is not { } root) return ByteMutation.Of(input, draw);
        for (var times = draw.Few(); times > 0; times--) Change(root, draw);
        return Encoding.UTF8.GetBytes(root.ToString());
    }

    private void Change(JsonTree root, RandomDraw draw)
    {
        var all = root.All().Take(MostItems).ToArray();
        var node = draw.Of(all);
        var parent = draw.Of(all.Where(t => t.Items.Count > 0).DefaultIfEmpty(root).ToArray());
        var at = parent.Items.Count == 0 ? -1 : draw.Below(parent.Items.Count);
        switch (draw.Below(16))
        {
            case 0 or 1 when at >= 0: parent.Items.RemoveAt(at); break;
            case 2 when at >= 0:
                parent.Items.Insert(draw.Below(parent.Items.Count + 1),
                (parent.Items[at].Name, parent.Items[at].Value.Copy())); break;
            case 3 when at >= 0: parent.Items[at] = (draw.Chance(0.7) ? draw.Of(words) : Hostile.Text(draw), parent.Items[at].Value); break;
            case 4 when at >= 0: parent.Items.Insert(at, (draw.Of(words), draw.Of(all).Copy())); break;
            case 5 or 6 or 7: ReplaceNumber(all, draw); break;
            case 8 or 9: ReplaceText(all, draw); break;
            case 10: node.Become(OfAnotherType(draw)); break;
            case 11: node.Become(draw.Of(all).Copy()); break;
            case 12: Grow(all, draw); break;
            case 13: node.Become(Deep(node.Copy(), draw)); break;
            case 14 when at >= 0:
                var other = draw.Below(parent.Items.Count);
                (parent.Items[at], parent.Items[other]) = (parent.Items[other], parent.Items[at]);
                break;
            default: node.Become(JsonTree.Text(draw.Of(words))); break;
        }
    }

    private static void ReplaceNumber(JsonTree[] all, RandomDraw draw)
    {
        var numbers = all.Where(t => t.Form == '0').ToArray();
        if (numbers.Length > 0) draw.Of(numbers).Become(JsonTree.Literal(draw.Of(Hostile.Numbers)));
    }

    private void ReplaceText(JsonTree[] all, RandomDraw draw)
    {
        var texts = all.Where(t => t.Form == '"').ToArray();
        if (texts.Length == 0) return;
        draw.Of(texts).Become(JsonTree.Text(draw.Below(3) switch
        {
            0 => Hostile.Text(draw),
            1 => draw.Of(texts).Raw,
            _ => draw.Of(words),
        }));
    }

    private static JsonTree OfAnotherType(RandomDraw draw) => draw.Below(7) switch
    {
        0 => JsonTree.Literal("null"),
        1 => JsonTree.Literal(draw.Of(["true", "false"])),
        2 => JsonTree.Literal(draw.Of(Hostile.Numbers)),
        3 => JsonTree.Text(Hostile.Text(draw)),
        4 => JsonTree.Object(),
        5 => JsonTree.Array(),
        _ => JsonTree.Literal(draw.Of(["NaN", "01", "1.", "+1", "0x1", "1e", "tru", ""])),
    };

    private static void Grow(JsonTree[] all, RandomDraw draw)
    {
        var arrays = all.Where(t => t.Items.Count > 0).ToArray();
        if (arrays.Length == 0) return;
        var array = draw.Of(arrays);
        var (name, value) = array.Items[draw.Below(array.Items.Count)];
        var size = value.All().Take(MostItems).Count();
        for (var i = Math.Min(draw.Of([1, 1, 2, 5, 40, 300]), MostItems / size); i > 0; i--) array.Items.Add((name, value.Copy()));
    }

    private static JsonTree Deep(JsonTree within, RandomDraw draw)
    {
        var name = draw.Of(["children", "base", "a", "kind"]);
        for (var depth = draw.Of([1, 1, 2, 10, 63, 64, 65, 200]); depth > 0; depth--)
            within = draw.Chance(0.5) ? JsonTree.Array(within) : JsonTree.Object((name, within));
        return within;
    }
}
