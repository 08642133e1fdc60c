using System.Text;
using System.Text.RegularExpressions;

namespace InnovationPotential.Attack;

/// <summary>Changes of XML that know tags, attributes and texts.</summary>
internal static partial class XmlMutation
{
    private static readonly string[] Values =
    [
        "", "A0", "A1", "B2", "XFD1048576", "XFE1", "A1048577", "ZZZZ1", "A99999999999", "A1:B2", "B2:A1", "A1:XFD1048576", "rId1",
        "rId99", "s", "n", "b",
        "e", "d", "str", "inlineStr", "0", "1", "-1", "99999999999", "1e308", "NaN", "#N/A", "2958466", "45000.5", "x", "../../x",
        "mailto:x",
        "http://[", "unit", "sheet2", "application/xml", "2020-01-01T00:00:00", "_x0000_", "true",
    ];

    public static byte[] Of(byte[] input, RandomDraw draw)
    {
        if (draw.Chance(0.05)) return ByteMutation.Of(input, draw);
        var tokens = Token().Matches(Encoding.UTF8.GetString(input)).Select(m => m.Value).ToList();
        if (tokens.Count == 0) return ByteMutation.Of(input, draw);
        var at = draw.Below(tokens.Count);
        switch (draw.Below(9))
        {
            case 0: tokens.RemoveAt(at); break;
            case 1: tokens.Insert(at, draw.Of(tokens)); break;
            case 2: tokens[at] = draw.Of(tokens); break;
            case 3 or 4 or 5: tokens[at] = Attribute(tokens[at], draw); break;
            case 6 or 7:
                var texts = Enumerable.Range(0, tokens.Count).Where(i => tokens[i][0] != '<').DefaultIfEmpty(at).ToArray();
                tokens[draw.Of(texts)] = Written(draw.Chance(0.5) ? draw.Of(Hostile.Numbers) : Hostile.Text(draw));
                break;
            default:
                var from = draw.Below(tokens.Count);
                tokens.InsertRange(at, tokens[from..Math.Min(tokens.Count, from + draw.Of([2, 4, 20, 60]))]);
                break;
        }

        return Encoding.UTF8.GetBytes(string.Concat(tokens));
    }

    private static string Attribute(string tag, RandomDraw draw)
    {
        var found = Assigned().Matches(tag);
        if (found.Count == 0) return tag;
        var one = found[draw.Below(found.Count)];
        var value = draw.Chance(0.7) ? draw.Of(Values) : Written(draw.Of(Hostile.Texts));
        return draw.Chance(0.2) ? tag.Remove(one.Index, one.Length)
            : $"{tag[..one.Index]} {one.Groups[1].Value}=\"{value}\"{tag[(one.Index + one.Length)..]}";
    }

    private static string Written(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;",
        StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    [GeneratedRegex("<[^>]*>|[^<]+")]
    private static partial Regex Token();

    [GeneratedRegex(" ([\\w:]+)=\"[^\"]*\"")]
    private static partial Regex Assigned();
}
