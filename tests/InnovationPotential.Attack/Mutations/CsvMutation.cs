using System.Text;

namespace InnovationPotential.Attack;

/// <summary>Changes of separated values that know rows, cells, quotes, encodings and the words that tables use.</summary>
/// <remarks>Bytes are taken for Latin letters, so that whatever is no text stays as it is.</remarks>
internal static class CsvMutation
{
    private static readonly string[] Cells =
    [
        "", "NA", "n/a", "..", ":", "-", "NaN", "∞", "1e308", "-1e308", "5e-324", "1e999", "1,5", "1.5", "1.234,5", "1 234", "50%",
        "12 b", "12e", "e",
        "(12)", "1/2", "2020", "2020-Q1", "2020Q5", "2020-13", "2019/20", "31.12.2020", "12/31/2020", "FY2020", "total", "EU27", "\"",
        "\"\"", "a\"b",
        "unit", "year", "indicator", "value", "flag", "obs_status", "geo\\time", "2020 ", "0x10", "1_000", "−5", "٣", "½", "1e5", "1E5",
        "true", "=A1", "#N/A", "not applicable", "a", "b", "A", "B",
    ];

    public static byte[] Of(byte[] input, RandomDraw draw)
    {
        if (draw.Chance(0.05)) return ByteMutation.Of(input, draw);
        var text = Encoding.Latin1.GetString(input);
        for (var times = draw.Few(); times > 0; times--) text = Change(text, draw);
        return Encoded(Encoding.Latin1.GetBytes(text), draw);
    }

    private static byte[] Encoded(byte[] bytes, RandomDraw draw)
    {
        if (!draw.Chance(0.12)) return bytes;
        var text = Encoding.UTF8.GetString(bytes);
        return draw.Below(8) switch
        {
            0 => [0xEF, 0xBB, 0xBF, .. bytes],
            1 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            2 => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
            3 => Encoding.Unicode.GetBytes(text),
            4 => [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(text)],
            5 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text), 0],
            6 => [0xFF, 0xFE, .. bytes],
            _ => [.. bytes, 0xED, 0xA0, 0x80],
        };
    }

    private static string Change(string text, RandomDraw draw)
    {
        var separator = Separator(text);
        var lines = text.Split('\n').ToList();
        var at = draw.Below(lines.Count);
        var cells = lines[at].Split(separator).ToList();
        var cell = draw.Below(cells.Count);
        switch (draw.Below(18))
        {
            case 0: return text.Replace(separator, draw.Of([',', ';', '\t', '|', ' ', '\0']));
            case 1: cells[cell] = $"\"{cells[cell]}{draw.Of(["\"", "", "\"\"", "\"x"])}"; break;
            case 2: cells.RemoveAt(cell); break;
            case 3: cells.Insert(cell, Cell(draw)); break;
            case 4 or 5 or 6: cells[cell] = Cell(draw); break;
            case 7: cells[cell] = Latin(Hostile.Text(draw)); break;
            case 8: cells[cell] += draw.Of(["\0", "\u00ed\u00a0\u0080", "\u00ff", "\r", " ", "%", "e", "\"", "."]); break;
            case 9: lines.RemoveAt(at); return string.Join('\n', lines);
            case 10: lines.Insert(at, lines[draw.Below(lines.Count)]); return string.Join('\n', lines);
            case 11:
                lines.Insert(at, draw.Of(["", separator.ToString(), "Title of it", "# note", ",,,", "\"", "unit",
                "Source: x"])); return string.Join('\n', lines);
            case 12: return text.Replace("\n", draw.Of(["\r\n", "\r", "\n\n", "\n\r"]), StringComparison.Ordinal);
            case 13: return Column(lines, separator, draw);
            case 14: return Transposed(lines, separator);
            case 15: return text.Replace('.', ',');
            case 16:
                var count = Math.Min(draw.Of([2, 10, 200]), 100_000 / (lines[at].Length + 1));
                lines.InsertRange(at, Enumerable.Range(0, count).Select(i => draw.Chance(0.5) ? lines[at] : $"u{i}{separator}{lines[at]}"));
                return string.Join('\n', lines);
            default:
                var (from, to) = (draw.Below(lines.Count), draw.Below(lines.Count));
                (lines[from], lines[to]) = (lines[to], lines[from]);
                return string.Join('\n', lines);
        }

        lines[at] = string.Join(separator, cells);
        return string.Join('\n', lines);
    }

    private static string Column(List<string> lines, char separator, RandomDraw draw)
    {
        var column = draw.Below(lines[0].Split(separator).Length);
        var what = draw.Below(4);
        var same = Cell(draw);
        return string.Join('\n', lines.Select((line, row) =>
        {
            var cells = line.Split(separator).ToList();
            if (column >= cells.Count) return line;
            if (what == 0) cells.RemoveAt(column);
            else if (what == 1) cells.Add(cells[column]);
            else if (row > 0) cells[column] = what == 2 ? same : draw.Of(Hostile.Numbers);
            return string.Join(separator, cells);
        }));
    }

    private static string Transposed(List<string> lines, char separator)
    {
        var rows = lines.Take(200).Select(l => l.Split(separator)).ToArray();
        var width = Math.Min(200, rows.Max(r => r.Length));
        return string.Join('\n', Enumerable.Range(0, width).Select(c =>
            string.Join(separator, rows.Select(r => c < r.Length ? r[c] : ""))));
    }

    private static char Separator(string text) => "\t;|,".OrderByDescending(c => text.Count(t => t == c)).First();

    private static string Cell(RandomDraw draw) => draw.Chance(0.4) ? draw.Of(Hostile.Numbers) : Latin(draw.Of(Cells));

    private static string Latin(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}
