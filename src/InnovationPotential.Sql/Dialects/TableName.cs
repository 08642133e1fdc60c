namespace InnovationPotential.Sql;

/// <summary>The parts of a table's name.</summary>
internal static class TableName
{
    /// <summary>The parts between dots; a part in double quotes may hold dots and doubled quotes.</summary>
    /// <exception cref="ArgumentException">A part is empty or its quotes do not close.</exception>
    public static IReadOnlyList<string> PartsOf(string name)
    {
        var parts = new List<string>();
        for (var at = 0; ; at++)
        {
            var start = at;
            var part = "";
            if (at < name.Length && name[at] == '"')
            {
                for (at++; at < name.Length; at++)
                {
                    if (name[at] != '"') part += name[at];
                    else if (at + 1 < name.Length && name[at + 1] == '"') part += name[at++];
                    else break;
                }

                if (at++ >= name.Length) throw Unreadable(name);
            }
            else
            {
                while (at < name.Length && name[at] != '.') at++;
                part = name[start..at];
            }

            if (part.Length == 0 || (at < name.Length && name[at] != '.')) throw Unreadable(name);
            parts.Add(part);
            if (at >= name.Length) return parts;
        }
    }

    private static ArgumentException Unreadable(string name) =>
        new($"'{name}' is no name of a table: parts are separated by dots, and a part with a dot or a quote stands in double quotes.",
            nameof(name));
}
