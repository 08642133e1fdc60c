using System.Text;
using System.Text.Json;

namespace InnovationPotential.Attack;

/// <summary>JSON that may be changed into what no writer of JSON would write: members may come twice, numbers are texts.</summary>
internal sealed class JsonTree
{
    private const int DeepestRead = 512;

    private JsonTree(char form, string raw) => (Form, Raw) = (form, raw);

    /// <summary><c>{</c>, <c>[</c>, <c>"</c> or <c>0</c> for whatever else stands for itself.</summary>
    public char Form { get; private set; }

    /// <summary>The text of a string, or what stands for itself.</summary>
    public string Raw { get; private set; }

    public List<(string Name, JsonTree Value)> Items { get; } = [];

    public static JsonTree Literal(string raw) => new('0', raw);

    public static JsonTree Text(string text) => new('"', text);

    public static JsonTree Object(params IEnumerable<(string Name, JsonTree Value)> members)
    {
        var tree = new JsonTree('{', "");
        tree.Items.AddRange(members);
        return tree;
    }

    public static JsonTree Array(params IEnumerable<JsonTree> items)
    {
        var tree = new JsonTree('[', "");
        tree.Items.AddRange(items.Select(i => ("", i)));
        return tree;
    }

    public static JsonTree? Parse(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = DeepestRead });
        try
        {
            return reader.Read() ? Read(ref reader) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public JsonTree Copy()
    {
        var copy = new JsonTree(Form, Raw);
        foreach (var (name, value) in Items) copy.Items.Add((name, value.Copy()));
        return copy;
    }

    public void Become(JsonTree other)
    {
        (Form, Raw) = (other.Form, other.Raw);
        var items = other.Items.ToArray();
        Items.Clear();
        Items.AddRange(items);
    }

    public IEnumerable<JsonTree> All() => Items.SelectMany(i => i.Value.All()).Prepend(this);

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    public static byte[] BytesOf(string text) => Encoding.UTF8.GetBytes(text);

    private static JsonTree Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = Object();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    members.Items.Add((name, Read(ref reader)));
                }

                return members;
            case JsonTokenType.StartArray:
                var items = Array();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Items.Add(("", Read(ref reader)));
                return items;
            case JsonTokenType.String: return Text(reader.GetString()!);
            default: return Literal(Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }

    private void Write(StringBuilder text)
    {
        if (Form == '0') text.Append(Raw);
        else if (Form == '"') Quote(text, Raw);
        else
        {
            text.Append(Form);
            for (var i = 0; i < Items.Count; i++)
            {
                if (i > 0) text.Append(',');
                if (Form == '{')
                {
                    Quote(text, Items[i].Name);
                    text.Append(':');
                }

                Items[i].Value.Write(text);
            }

            text.Append(Form == '{' ? '}' : ']');
        }
    }

    // A lone surrogate is written as an escape, as it can stand in a file.
    private static void Quote(StringBuilder text, string raw)
    {
        text.Append('"');
        foreach (var c in raw)
        {
            if (c is '"' or '\\' || c < ' ' || char.IsSurrogate(c))
                text.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            else text.Append(c);
        }

        text.Append('"');
    }
}
