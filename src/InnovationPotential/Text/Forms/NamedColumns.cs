namespace InnovationPotential.Text;

/// <summary>Lets columns of units show what these are called.</summary>
internal static class NamedColumns
{
    /// <summary>What a unit is called, also where no unit has a name.</summary>
    public static string Call(this GivenNames? names, string code) => names?.Called(code) ?? code;

    /// <summary>
    /// The columns, of which those of units show people what they are called; programs get the code and, in a column of its own behind it,
    /// the name. The same columns where no unit has a name.
    /// </summary>
    public static ResultColumn<T>[] Called<T>(this ResultColumn<T>[] columns, GivenNames? names) =>
        names is null ? columns : [.. columns.SelectMany(c => c.NamesUnits ? Pair(c, names) : [c])];

    private static ResultColumn<T>[] Pair<T>(ResultColumn<T> column, GivenNames names)
    {
        var shown = column with { Shown = row => column.ValueOf(row).Text is { } code ? names.Called(code) : null };
        return (column.Forms & ResultForms.Exact) == 0 ? [shown] :
        [
            shown,
            new(column.Name == "unit" ? "name" : $"{column.Name}Name",
                row => column.ValueOf(row).Text is { } code ? names.Given(code) : null)
            {
                Forms = column.Forms & ResultForms.Exact,
                IsOptional = true,
            },
        ];
    }
}
