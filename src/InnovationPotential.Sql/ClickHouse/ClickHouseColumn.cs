using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace InnovationPotential.Sql;

/// <summary>A column of a result in RowBinary.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of what is not NULL.</param>
/// <param name="IsNullable">Whether a byte before each value tells whether it is NULL.</param>
internal sealed record ClickHouseColumn(string Name, string Type, bool IsNullable)
{
    /// <summary>A line of a description: name and type, separated by a tab.</summary>
    public static ClickHouseColumn OfDescription(string line)
    {
        var fields = line.Split('\t');
        var (name, type) = (Unescaped(fields[0]), Unescaped(fields[1]));
        return type.StartsWith("Nullable(", StringComparison.Ordinal)
            ? new ClickHouseColumn(name, type[9..^1], true) : new ClickHouseColumn(name, type, false);
    }

    /// <summary>What stands in a column of this type.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.PublicProperties)]
    public Type ClrType => Type switch
    {
        "Float64" => typeof(double),
        "Float32" => typeof(float),
        "Int64" or "Int32" or "Int16" or "Int8" or "UInt32" or "UInt16" or "UInt8" => typeof(long),
        "UInt64" => typeof(ulong),
        "Nothing" => typeof(object),
        _ => typeof(string),
    };

    /// <summary>The next value; null for NULL.</summary>
    /// <exception cref="ClickHouseException">The type is none that this library asks for.</exception>
    public object? Read(RowBinaryBytes bytes)
    {
        if (IsNullable && bytes.Byte() != 0) return null;
        return Type switch
        {
            "Float64" => bytes.Double(),
            "Float32" => bytes.Single(),
            "Int64" => bytes.Int64(),
            "Int32" => (long)bytes.Int32(),
            "Int16" => (long)bytes.Int16(),
            "Int8" => (long)(sbyte)bytes.Byte(),
            "UInt64" => (ulong)bytes.Int64(),
            "UInt32" => (long)(uint)bytes.Int32(),
            "UInt16" => (long)(ushort)bytes.Int16(),
            "UInt8" => (long)bytes.Byte(),
            "String" => bytes.Text(),
            _ => throw new ClickHouseException($"The column '{Name}' is of the type {Type}, which is not read; cast it to a text."),
        };
    }

    private static string Unescaped(string field)
    {
        if (!field.Contains('\\', StringComparison.Ordinal)) return field;
        var text = new StringBuilder();
        for (var i = 0; i < field.Length; i++)
        {
            text.Append(field[i] != '\\' ? field[i] : field[++i] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                '0' => '\0',
                var other => other,
            });
        }

        return text.ToString();
    }
}
